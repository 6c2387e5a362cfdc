CREATE TABLE "item_version_guides" (
	"hall_id" uuid,
	"item_id" uuid,
	"version" integer,
	"legal_basis" text NOT NULL,
	"implementing_body" text NOT NULL,
	"acceptance_conditions" text NOT NULL,
	"flow" text NOT NULL,
	"special_procedures" text NOT NULL,
	"fee" text NOT NULL,
	"place" text NOT NULL,
	"office_hours" text NOT NULL,
	"visits" integer,
	"consultation" text NOT NULL,
	"complaint_channel" text NOT NULL,
	"sample_result" text NOT NULL,
	"questions" jsonb NOT NULL,
	CONSTRAINT "item_version_guides_pkey" PRIMARY KEY("hall_id","item_id","version")
);
--> statement-breakpoint
CREATE TABLE "item_version_materials" (
	"hall_id" uuid,
	"item_id" uuid,
	"version" integer,
	"seq" integer,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_required" boolean NOT NULL,
	"copies" integer NOT NULL,
	"form" text NOT NULL,
	"note" text NOT NULL,
	"form_file_id" uuid,
	"sample_file_id" uuid,
	CONSTRAINT "item_version_materials_pkey" PRIMARY KEY("hall_id","item_id","version","seq"),
	CONSTRAINT "item_version_materials_id" UNIQUE("hall_id","item_id","version","id")
);
--> statement-breakpoint
CREATE TABLE "item_version_steps" (
	"hall_id" uuid,
	"item_id" uuid,
	"version" integer,
	"seq" integer,
	"name" text NOT NULL,
	"limit_working_days" integer,
	CONSTRAINT "item_version_steps_pkey" PRIMARY KEY("hall_id","item_id","version","seq")
);
--> statement-breakpoint
ALTER TABLE "item_versions" ADD COLUMN "published_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "basic_code" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "pinyin" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_basic_code" UNIQUE("hall_id","basic_code");--> statement-breakpoint
ALTER TABLE "item_version_guides" ADD CONSTRAINT "item_version_guides_tvRxamE0hvSO_fkey" FOREIGN KEY ("hall_id","item_id","version") REFERENCES "item_versions"("hall_id","item_id","version");--> statement-breakpoint
ALTER TABLE "item_version_materials" ADD CONSTRAINT "item_version_materials_Pz0VdSusJz5N_fkey" FOREIGN KEY ("hall_id","item_id","version") REFERENCES "item_versions"("hall_id","item_id","version");--> statement-breakpoint
ALTER TABLE "item_version_steps" ADD CONSTRAINT "item_version_steps_ZkMRi1n0OzhK_fkey" FOREIGN KEY ("hall_id","item_id","version") REFERENCES "item_versions"("hall_id","item_id","version");