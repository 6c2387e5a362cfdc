CREATE TABLE "notice_series" (
	"hall_id" uuid,
	"year" integer,
	"last" integer NOT NULL,
	CONSTRAINT "notice_series_pkey" PRIMARY KEY("hall_id","year")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "requested_extension_working_days" integer;--> statement-breakpoint
CREATE INDEX "cases_undelivered" ON "cases" ("hall_id","decided_day","id") WHERE "state" = 'decided';