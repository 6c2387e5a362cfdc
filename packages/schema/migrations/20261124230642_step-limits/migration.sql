ALTER TABLE "cases" ADD COLUMN "current_step_limit_working_days" integer;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "current_step_due_day" date;