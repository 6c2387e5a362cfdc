CREATE TABLE "address_quotas" (
	"hall_id" uuid,
	"quota" text,
	"address_index" bytea,
	"count" integer NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "address_quotas_pkey" PRIMARY KEY("hall_id","quota","address_index")
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"hall_id" uuid,
	"id" uuid,
	"phone_sealed" text NOT NULL,
	"phone_index" bytea NOT NULL,
	"name_sealed" text,
	"identity_number_sealed" text,
	"identity_number_index" bytea,
	"language" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "citizens_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "citizens_phone" UNIQUE("hall_id","phone_index")
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"hall_id" uuid,
	"phone_index" bytea,
	"code_hash" bytea,
	"expires_at" timestamp(3) with time zone,
	"attempts" integer NOT NULL,
	"requested_at" timestamp(3) with time zone,
	"day" date NOT NULL,
	"requests_of_day" integer NOT NULL,
	CONSTRAINT "sign_in_codes_pkey" PRIMARY KEY("hall_id","phone_index")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "citizen_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_hall_id_citizen_id_citizens_hall_id_id_fkey" FOREIGN KEY ("hall_id","citizen_id") REFERENCES "citizens"("hall_id","id");