CREATE TABLE "case_reminders" (
	"hall_id" uuid,
	"id" uuid,
	"case_id" uuid NOT NULL,
	"serial" integer NOT NULL,
	"origin" text NOT NULL,
	"crossed_due_day" date,
	"department_id" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"opened_by" uuid,
	"answer_within_minutes" integer NOT NULL,
	"answer_due_at" timestamp(3) with time zone,
	"answer" text,
	"answered_at" timestamp(3) with time zone,
	"answered_by" uuid,
	"escalated_at" timestamp(3) with time zone,
	CONSTRAINT "case_reminders_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "case_reminders_serial" UNIQUE("hall_id","case_id","serial")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "case_reminders_crossing" ON "case_reminders" ("hall_id","case_id","crossed_due_day") WHERE "crossed_due_day" is not null;--> statement-breakpoint
CREATE INDEX "case_reminders_opened" ON "case_reminders" ("hall_id","opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "case_reminders_department" ON "case_reminders" ("hall_id","department_id","opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "case_reminders_waiting" ON "case_reminders" ("hall_id","answer_due_at") WHERE "answered_at" is null;--> statement-breakpoint
ALTER TABLE "case_reminders" ADD CONSTRAINT "case_reminders_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");--> statement-breakpoint
ALTER TABLE "case_reminders" ADD CONSTRAINT "case_reminders_govsONiREZWn_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");