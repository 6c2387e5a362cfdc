CREATE TABLE "applications" (
	"hall_id" uuid,
	"id" uuid,
	"citizen_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"applicant_kind" text NOT NULL,
	"applicant_name_sealed" text,
	"identity_number_sealed" text,
	"files" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"case_id" uuid,
	CONSTRAINT "applications_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "applications_draft" ON "applications" ("hall_id","citizen_id","item_id") WHERE "state" = 'draft';--> statement-breakpoint
CREATE INDEX "applications_citizen" ON "applications" ("hall_id","citizen_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_hall_id_citizen_id_citizens_hall_id_id_fkey" FOREIGN KEY ("hall_id","citizen_id") REFERENCES "citizens"("hall_id","id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_RIqyaklh16u7_fkey" FOREIGN KEY ("hall_id","item_id","item_version") REFERENCES "item_versions"("hall_id","item_id","version");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");