CREATE TABLE "alarm_acknowledgements" (
	"hall_id" uuid,
	"id" uuid,
	"kind" text NOT NULL,
	"window_id" uuid NOT NULL,
	"month" date NOT NULL,
	"rule_version" integer NOT NULL,
	"numerator" integer NOT NULL,
	"denominator" integer,
	"note" text NOT NULL,
	"acknowledged_at" timestamp(3) with time zone NOT NULL,
	"acknowledged_by" uuid NOT NULL,
	CONSTRAINT "alarm_acknowledgements_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE INDEX "case_events_pauses" ON "case_events" ("hall_id","at") WHERE "kind" = 'paused';--> statement-breakpoint
CREATE INDEX "case_events_limited_steps" ON "case_events" ("hall_id","at") WHERE "kind" = 'stepStarted' and "detail" ->> 'stepLimitWorkingDays' is not null;--> statement-breakpoint
CREATE INDEX "cases_refused" ON "cases" ("hall_id","ended_day") WHERE "state" = 'refused';--> statement-breakpoint
CREATE INDEX "alarm_acknowledgements_month" ON "alarm_acknowledgements" ("hall_id","month","kind","window_id");--> statement-breakpoint
ALTER TABLE "alarm_acknowledgements" ADD CONSTRAINT "alarm_acknowledgements_GhCaJGg7Dxyi_fkey" FOREIGN KEY ("hall_id","window_id") REFERENCES "windows"("hall_id","id");