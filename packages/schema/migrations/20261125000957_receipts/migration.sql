ALTER TABLE "case_receipts" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "case_receipts" DROP COLUMN "locked_until";