CREATE TABLE "case_applicants" (
	"hall_id" uuid,
	"case_id" uuid,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"citizen_id" uuid,
	"name" text NOT NULL,
	"phone_sealed" text,
	"phone_index" bytea,
	"identity_number_sealed" text,
	"identity_number_index" bytea,
	CONSTRAINT "case_applicants_pkey" PRIMARY KEY("hall_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "case_receipts" (
	"hall_id" uuid,
	"case_id" uuid,
	"code_sealed" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp(3) with time zone,
	CONSTRAINT "case_receipts_pkey" PRIMARY KEY("hall_id","case_id")
);
--> statement-breakpoint
CREATE INDEX "case_applicants_citizen" ON "case_applicants" ("hall_id","citizen_id","case_id");--> statement-breakpoint
CREATE INDEX "case_applicants_phone" ON "case_applicants" ("hall_id","phone_index","case_id");--> statement-breakpoint
CREATE INDEX "cases_in_hand" ON "cases" ("hall_id","window_id") WHERE "state" in ('received', 'awaitingSupplement', 'accepted', 'paused', 'decided');--> statement-breakpoint
ALTER TABLE "case_applicants" ADD CONSTRAINT "case_applicants_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");--> statement-breakpoint
ALTER TABLE "case_receipts" ADD CONSTRAINT "case_receipts_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");