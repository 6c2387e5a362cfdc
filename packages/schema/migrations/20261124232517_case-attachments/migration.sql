CREATE TABLE "case_attachments" (
	"hall_id" uuid,
	"case_id" uuid,
	"file_id" uuid,
	"kind" text NOT NULL,
	"material_id" uuid,
	"added_at" timestamp(3) with time zone NOT NULL,
	"added_by" uuid NOT NULL,
	"staff_id" uuid,
	"struck_at" timestamp(3) with time zone,
	"struck_by" uuid,
	"strike_reason" text,
	CONSTRAINT "case_attachments_pkey" PRIMARY KEY("hall_id","case_id","file_id")
);
--> statement-breakpoint
CREATE INDEX "case_attachments_file" ON "case_attachments" ("hall_id","file_id","case_id");--> statement-breakpoint
ALTER TABLE "case_attachments" ADD CONSTRAINT "case_attachments_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");--> statement-breakpoint
ALTER TABLE "case_attachments" ADD CONSTRAINT "case_attachments_hall_id_file_id_files_hall_id_id_fkey" FOREIGN KEY ("hall_id","file_id") REFERENCES "files"("hall_id","id");