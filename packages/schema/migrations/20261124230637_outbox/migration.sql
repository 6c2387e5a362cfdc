CREATE TABLE "outbox_messages" (
	"hall_id" uuid,
	"id" uuid,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"values_sealed" text,
	"case_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp(3) with time zone,
	"given_up_at" timestamp(3) with time zone,
	"failure" text,
	CONSTRAINT "outbox_messages_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE INDEX "outbox_messages_due" ON "outbox_messages" ("hall_id","due_at") WHERE "sent_at" is null and "given_up_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_messages_given_up" ON "outbox_messages" ("hall_id","id") WHERE "given_up_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_messages_case" ON "outbox_messages" ("hall_id","case_id","id");