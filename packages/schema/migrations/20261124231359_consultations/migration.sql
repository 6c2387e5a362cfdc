CREATE TABLE "consultations" (
	"hall_id" uuid,
	"id" uuid,
	"citizen_id" uuid NOT NULL,
	"item_id" uuid,
	"department_id" uuid,
	"question" text NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"asked_day" date NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp(3) with time zone,
	"answered_by_staff_id" uuid,
	CONSTRAINT "consultations_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE TABLE "published_answers" (
	"hall_id" uuid,
	"id" uuid,
	"consultation_id" uuid NOT NULL,
	"item_id" uuid,
	"department_id" uuid,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	CONSTRAINT "published_answers_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "published_answers_consultation" UNIQUE("hall_id","consultation_id")
);
--> statement-breakpoint
CREATE INDEX "consultations_asked" ON "consultations" ("hall_id","state","asked_at","id");--> statement-breakpoint
CREATE INDEX "consultations_citizen" ON "consultations" ("hall_id","citizen_id","asked_at");--> statement-breakpoint
CREATE INDEX "published_answers_item" ON "published_answers" ("hall_id","item_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "published_answers_published" ON "published_answers" ("hall_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_hall_id_item_id_items_hall_id_id_fkey" FOREIGN KEY ("hall_id","item_id") REFERENCES "items"("hall_id","id");--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_hall_id_department_id_departments_hall_id_id_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_slq8EWZ5Zofc_fkey" FOREIGN KEY ("hall_id","answered_by_staff_id") REFERENCES "staff_members"("hall_id","id");--> statement-breakpoint
ALTER TABLE "published_answers" ADD CONSTRAINT "published_answers_BGEkea0b6Qlh_fkey" FOREIGN KEY ("hall_id","consultation_id") REFERENCES "consultations"("hall_id","id");