CREATE TABLE "printed_matter" (
	"hall_id" uuid,
	"id" uuid,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"stage" text,
	"printed" integer NOT NULL,
	"issued" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "printed_matter_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "printed_matter_title" UNIQUE("hall_id","title")
);
--> statement-breakpoint
CREATE TABLE "printed_matter_movements" (
	"hall_id" uuid,
	"id" uuid,
	"matter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"copies" integer NOT NULL,
	"day" date NOT NULL,
	"note" text NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "printed_matter_movements_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE INDEX "printed_matter_movements_matter" ON "printed_matter_movements" ("hall_id","matter_id","day","id");--> statement-breakpoint
ALTER TABLE "printed_matter_movements" ADD CONSTRAINT "printed_matter_movements_mvAwYsTGIXjQ_fkey" FOREIGN KEY ("hall_id","matter_id") REFERENCES "printed_matter"("hall_id","id");