CREATE TABLE "files" (
	"hall_id" uuid,
	"id" uuid,
	"sha256" bytea NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "files_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE INDEX "files_created_by" ON "files" ("hall_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "files_sha256" ON "files" ("hall_id","sha256");