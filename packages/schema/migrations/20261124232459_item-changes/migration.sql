CREATE TABLE "item_changes" (
	"hall_id" uuid,
	"id" uuid,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"document_number" text NOT NULL,
	"day" date NOT NULL,
	"note" text NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "item_changes_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "item_changes_document" UNIQUE("hall_id","item_id","kind","document_number")
);
--> statement-breakpoint
CREATE INDEX "item_changes_item" ON "item_changes" ("hall_id","item_id","day");--> statement-breakpoint
CREATE INDEX "item_changes_day" ON "item_changes" ("hall_id","day","id");--> statement-breakpoint
CREATE INDEX "item_version_materials_form" ON "item_version_materials" ("hall_id","form_file_id");--> statement-breakpoint
CREATE INDEX "item_version_materials_sample" ON "item_version_materials" ("hall_id","sample_file_id");--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "item_changes_hall_id_item_id_items_hall_id_id_fkey" FOREIGN KEY ("hall_id","item_id") REFERENCES "items"("hall_id","id");--> statement-breakpoint
ALTER TABLE "item_version_materials" ADD CONSTRAINT "item_version_materials_IMXQJ34gWdt5_fkey" FOREIGN KEY ("hall_id","form_file_id") REFERENCES "files"("hall_id","id");--> statement-breakpoint
ALTER TABLE "item_version_materials" ADD CONSTRAINT "item_version_materials_SAEuN8fq0c05_fkey" FOREIGN KEY ("hall_id","sample_file_id") REFERENCES "files"("hall_id","id");