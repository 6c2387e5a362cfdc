CREATE TABLE "punches" (
	"hall_id" uuid,
	"serial_number" text,
	"pin" text,
	"at" timestamp(3) with time zone,
	"status" text,
	"verify" text,
	"id" uuid NOT NULL,
	"staff_id" uuid,
	"day" date NOT NULL,
	"minute_of_day" integer NOT NULL,
	"raw_line" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "punches_pkey" PRIMARY KEY("hall_id","serial_number","pin","at","status","verify")
);
--> statement-breakpoint
CREATE TABLE "quarantined_lines" (
	"hall_id" uuid,
	"serial_number" text,
	"line_hash" text,
	"raw_line" text NOT NULL,
	"reason" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "quarantined_lines_pkey" PRIMARY KEY("hall_id","serial_number","line_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_blocks" (
	"hall_id" uuid,
	"height" bigint,
	"sealed_at" timestamp(3) with time zone NOT NULL,
	"row_count" integer NOT NULL,
	"row_ids" uuid[] NOT NULL,
	"merkle_root" bytea NOT NULL,
	"previous_hash" bytea NOT NULL,
	"hash" bytea NOT NULL,
	CONSTRAINT "audit_blocks_pkey" PRIMARY KEY("hall_id","height")
);
--> statement-breakpoint
CREATE TABLE "audit_rows" (
	"hall_id" uuid,
	"id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"command" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"hash" bytea NOT NULL,
	CONSTRAINT "audit_rows_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_unsealed" (
	"hall_id" uuid,
	"audit_id" uuid,
	CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY("hall_id","audit_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"hall_id" uuid,
	"day" date,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "calendar_days_pkey" PRIMARY KEY("hall_id","day")
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"hall_id" uuid,
	"year" integer,
	"source" text NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "calendar_years_pkey" PRIMARY KEY("hall_id","year")
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"hall_id" uuid,
	"case_id" uuid,
	"seq" integer,
	"kind" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"origin" text NOT NULL,
	"window_id" uuid,
	"staff_id" uuid,
	"step" text,
	"detail" jsonb NOT NULL,
	"external_key" text,
	CONSTRAINT "case_events_pkey" PRIMARY KEY("hall_id","case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "case_number_series" (
	"hall_id" uuid,
	"window_id" uuid,
	"day" date,
	"last" integer NOT NULL,
	CONSTRAINT "case_number_series_pkey" PRIMARY KEY("hall_id","window_id","day")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"hall_id" uuid,
	"id" uuid,
	"number" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"department_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage" text,
	"subject" text DEFAULT '' NOT NULL,
	"promised_limit_working_days" integer,
	"statutory_limit_working_days" integer,
	"extended_working_days" integer DEFAULT 0 NOT NULL,
	"window_id" uuid NOT NULL,
	"staff_id" uuid,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"received_day" date NOT NULL,
	"received_window_id" uuid NOT NULL,
	"accepted_at" timestamp(3) with time zone,
	"accepted_day" date,
	"accepted_window_id" uuid,
	"decided_at" timestamp(3) with time zone,
	"decided_day" date,
	"decided_window_id" uuid,
	"decision" text,
	"delivered_at" timestamp(3) with time zone,
	"delivered_day" date,
	"delivered_window_id" uuid,
	"ended_at" timestamp(3) with time zone,
	"ended_day" date,
	"ended_window_id" uuid,
	"promised_due_day" date,
	"statutory_due_day" date,
	"due_unknown_reason" text,
	"paused_since" date,
	"used_working_days" integer,
	"handling_minutes" integer,
	"decided_on_time" boolean,
	"current_step" text,
	"last_event_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "cases_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "cases_number" UNIQUE("hall_id","number","source")
);
--> statement-breakpoint
CREATE TABLE "item_versions" (
	"hall_id" uuid,
	"item_id" uuid,
	"version" integer,
	"kind" text NOT NULL,
	"promised_limit_working_days" integer,
	"statutory_limit_working_days" integer,
	"valid_from" date NOT NULL,
	CONSTRAINT "item_versions_pkey" PRIMARY KEY("hall_id","item_id","version")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"hall_id" uuid,
	"id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"department_id" uuid NOT NULL,
	"stage" text,
	"current_version" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "items_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "items_code" UNIQUE("hall_id","code")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"hall_id" uuid,
	"id" uuid,
	"staff_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"place" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "assignments_pkey" PRIMARY KEY("hall_id","id")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"hall_id" uuid,
	"id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "departments_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "departments_code" UNIQUE("hall_id","code")
);
--> statement-breakpoint
CREATE TABLE "hall_rules" (
	"hall_id" uuid,
	"rule" text,
	"version" integer,
	"valid_from" date NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "hall_rules_pkey" PRIMARY KEY("hall_id","rule","version")
);
--> statement-breakpoint
CREATE TABLE "halls" (
	"id" uuid PRIMARY KEY,
	"code" text NOT NULL UNIQUE,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_members" (
	"hall_id" uuid,
	"id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"department_id" uuid NOT NULL,
	"active_from" date NOT NULL,
	"active_to" date,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "staff_members_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "staff_members_code" UNIQUE("hall_id","code")
);
--> statement-breakpoint
CREATE TABLE "window_departments" (
	"hall_id" uuid,
	"window_id" uuid,
	"department_id" uuid,
	CONSTRAINT "window_departments_pkey" PRIMARY KEY("hall_id","window_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "windows" (
	"hall_id" uuid,
	"id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"floor_row" integer DEFAULT 0 NOT NULL,
	"floor_column" integer DEFAULT 0 NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "windows_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "windows_code" UNIQUE("hall_id","code")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"hall_id" uuid,
	"id" uuid,
	"login_name" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"department_id" uuid,
	"window_id" uuid,
	"staff_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "accounts_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "accounts_login_name" UNIQUE("hall_id","login_name")
);
--> statement-breakpoint
CREATE TABLE "command_receipts" (
	"hall_id" uuid,
	"actor_id" uuid,
	"request_id" text,
	"command" text NOT NULL,
	"input_hash" bytea NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "command_receipts_pkey" PRIMARY KEY("hall_id","actor_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "device_bindings" (
	"hall_id" uuid,
	"device_id" uuid,
	"version" integer,
	"window_id" uuid NOT NULL,
	"valid_from" timestamp(3) with time zone NOT NULL,
	"valid_to" timestamp(3) with time zone,
	CONSTRAINT "device_bindings_pkey" PRIMARY KEY("hall_id","device_id","version")
);
--> statement-breakpoint
CREATE TABLE "device_serials" (
	"serial_number" text PRIMARY KEY,
	"hall_id" uuid NOT NULL,
	"device_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"hall_id" uuid,
	"id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"serial_number" text,
	"token_hash" bytea,
	"created_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "devices_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "devices_token_hash" UNIQUE("hall_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "login_names" (
	"login_name" text PRIMARY KEY,
	"hall_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"id" uuid PRIMARY KEY,
	"code_hash" bytea NOT NULL UNIQUE,
	"claim_hash" bytea NOT NULL,
	"profile" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"hall_id" uuid,
	"device_id" uuid,
	"confirmed_at" timestamp(3) with time zone,
	"collected_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hall_id" uuid,
	"id" uuid,
	"account_id" uuid NOT NULL,
	"token_hash" bytea NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "sessions_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "sessions_token_hash" UNIQUE("hall_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"id" uuid PRIMARY KEY,
	"token_hash" bytea NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "imported_case_attributes" (
	"hall_id" uuid,
	"case_id" uuid,
	"attributes" text NOT NULL,
	CONSTRAINT "imported_case_attributes_pkey" PRIMARY KEY("hall_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "imported_names" (
	"hall_id" uuid,
	"source" text,
	"kind" text,
	"name" text,
	"id" uuid NOT NULL,
	CONSTRAINT "imported_names_pkey" PRIMARY KEY("hall_id","source","kind","name")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"hall_id" uuid,
	"id" uuid,
	"press_id" text NOT NULL,
	"channel" text NOT NULL,
	"device_id" uuid,
	"window_id" uuid NOT NULL,
	"item_id" uuid,
	"case_id" uuid,
	"staff_id" uuid,
	"attempt" integer DEFAULT 1 NOT NULL,
	"level" text NOT NULL,
	"attitude" text,
	"quality" text,
	"reason" text,
	"is_valid" boolean DEFAULT true NOT NULL,
	"pressed_at" timestamp(3) with time zone NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"day" date NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "ratings_pkey" PRIMARY KEY("hall_id","id"),
	CONSTRAINT "ratings_press" UNIQUE("hall_id","press_id")
);
--> statement-breakpoint
CREATE TABLE "bin_counters" (
	"hall_id" uuid,
	"day" date,
	"window_id" uuid,
	"bin" smallint,
	"received" bigint DEFAULT 0 NOT NULL,
	"accepted" bigint DEFAULT 0 NOT NULL,
	"decided" bigint DEFAULT 0 NOT NULL,
	"delivered" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "bin_counters_pkey" PRIMARY KEY("hall_id","day","window_id","bin")
);
--> statement-breakpoint
CREATE TABLE "day_counters" (
	"hall_id" uuid,
	"day" date,
	"window_id" uuid,
	"item_id" uuid,
	"received" bigint DEFAULT 0 NOT NULL,
	"accepted" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	"withdrawn" bigint DEFAULT 0 NOT NULL,
	"decided" bigint DEFAULT 0 NOT NULL,
	"delivered" bigint DEFAULT 0 NOT NULL,
	"decided_on_time" bigint DEFAULT 0 NOT NULL,
	"decided_due_unknown" bigint DEFAULT 0 NOT NULL,
	"decided_statutory_overdue" bigint DEFAULT 0 NOT NULL,
	"decided_with_promise" bigint DEFAULT 0 NOT NULL,
	"promised_working_days" bigint DEFAULT 0 NOT NULL,
	"used_working_days" bigint DEFAULT 0 NOT NULL,
	"cohort_decided" bigint DEFAULT 0 NOT NULL,
	"rating_very_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_fairly_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_dissatisfied" bigint DEFAULT 0 NOT NULL,
	"rating_very_dissatisfied" bigint DEFAULT 0 NOT NULL,
	"decided_rated" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "day_counters_pkey" PRIMARY KEY("hall_id","day","window_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "handling_histograms" (
	"hall_id" uuid,
	"day" date,
	"window_id" uuid,
	"item_id" uuid,
	"bucket" integer,
	"cases" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "handling_histograms_pkey" PRIMARY KEY("hall_id","day","window_id","item_id","bucket")
);
--> statement-breakpoint
CREATE TABLE "month_counters" (
	"hall_id" uuid,
	"month" date,
	"window_id" uuid,
	"item_id" uuid,
	"received" bigint DEFAULT 0 NOT NULL,
	"accepted" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	"withdrawn" bigint DEFAULT 0 NOT NULL,
	"decided" bigint DEFAULT 0 NOT NULL,
	"delivered" bigint DEFAULT 0 NOT NULL,
	"decided_on_time" bigint DEFAULT 0 NOT NULL,
	"decided_due_unknown" bigint DEFAULT 0 NOT NULL,
	"decided_statutory_overdue" bigint DEFAULT 0 NOT NULL,
	"decided_with_promise" bigint DEFAULT 0 NOT NULL,
	"promised_working_days" bigint DEFAULT 0 NOT NULL,
	"used_working_days" bigint DEFAULT 0 NOT NULL,
	"cohort_decided" bigint DEFAULT 0 NOT NULL,
	"rating_very_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_fairly_satisfied" bigint DEFAULT 0 NOT NULL,
	"rating_dissatisfied" bigint DEFAULT 0 NOT NULL,
	"rating_very_dissatisfied" bigint DEFAULT 0 NOT NULL,
	"decided_rated" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "month_counters_pkey" PRIMARY KEY("hall_id","month","window_id","item_id")
);
--> statement-breakpoint
CREATE INDEX "punches_day" ON "punches" ("hall_id","day","staff_id");--> statement-breakpoint
CREATE INDEX "audit_rows_subject" ON "audit_rows" ("hall_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_rows_at" ON "audit_rows" ("hall_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_events_external_key" ON "case_events" ("hall_id","case_id","external_key") WHERE "external_key" is not null;--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" ("hall_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_window_received" ON "cases" ("hall_id","window_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_department_received" ON "cases" ("hall_id","department_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_item_received" ON "cases" ("hall_id","item_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" ("hall_id",coalesce("promised_due_day", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "cases_decided" ON "cases" ("hall_id",coalesce("decided_at", '-infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "cases_accepted_day" ON "cases" ("hall_id","accepted_day","accepted_window_id");--> statement-breakpoint
CREATE INDEX "cases_decided_day" ON "cases" ("hall_id","decided_day","decided_window_id");--> statement-breakpoint
CREATE INDEX "cases_source" ON "cases" ("hall_id","source","number");--> statement-breakpoint
CREATE INDEX "cases_staff" ON "cases" ("hall_id","staff_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_open_due" ON "cases" ("hall_id","promised_due_day","id") WHERE "state" in ('received', 'awaitingSupplement', 'accepted', 'paused');--> statement-breakpoint
CREATE INDEX "items_department" ON "items" ("hall_id","department_id");--> statement-breakpoint
CREATE INDEX "assignments_window" ON "assignments" ("hall_id","window_id","valid_from");--> statement-breakpoint
CREATE INDEX "assignments_staff" ON "assignments" ("hall_id","staff_id","valid_from");--> statement-breakpoint
CREATE INDEX "staff_members_department" ON "staff_members" ("hall_id","department_id");--> statement-breakpoint
CREATE INDEX "window_departments_department" ON "window_departments" ("hall_id","department_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" ("hall_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ratings_case_attempt" ON "ratings" ("hall_id","case_id","attempt") WHERE "case_id" is not null and "is_valid";--> statement-breakpoint
CREATE INDEX "ratings_day" ON "ratings" ("hall_id","day","window_id");--> statement-breakpoint
CREATE INDEX "day_counters_window" ON "day_counters" ("hall_id","window_id","day");--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_Trflsgi8sztB_fkey" FOREIGN KEY ("hall_id","item_id","item_version") REFERENCES "item_versions"("hall_id","item_id","version");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_hall_id_window_id_windows_hall_id_id_fkey" FOREIGN KEY ("hall_id","window_id") REFERENCES "windows"("hall_id","id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_hall_id_department_id_departments_hall_id_id_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_hall_id_item_id_items_hall_id_id_fkey" FOREIGN KEY ("hall_id","item_id") REFERENCES "items"("hall_id","id");--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_hall_id_department_id_departments_hall_id_id_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_hall_id_staff_id_staff_members_hall_id_id_fkey" FOREIGN KEY ("hall_id","staff_id") REFERENCES "staff_members"("hall_id","id");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_hall_id_window_id_windows_hall_id_id_fkey" FOREIGN KEY ("hall_id","window_id") REFERENCES "windows"("hall_id","id");--> statement-breakpoint
ALTER TABLE "staff_members" ADD CONSTRAINT "staff_members_hall_id_department_id_departments_hall_id_id_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");--> statement-breakpoint
ALTER TABLE "window_departments" ADD CONSTRAINT "window_departments_hall_id_window_id_windows_hall_id_id_fkey" FOREIGN KEY ("hall_id","window_id") REFERENCES "windows"("hall_id","id");--> statement-breakpoint
ALTER TABLE "window_departments" ADD CONSTRAINT "window_departments_Sth5jGmlZZ7n_fkey" FOREIGN KEY ("hall_id","department_id") REFERENCES "departments"("hall_id","id");--> statement-breakpoint
ALTER TABLE "device_bindings" ADD CONSTRAINT "device_bindings_hall_id_device_id_devices_hall_id_id_fkey" FOREIGN KEY ("hall_id","device_id") REFERENCES "devices"("hall_id","id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_hall_id_account_id_accounts_hall_id_id_fkey" FOREIGN KEY ("hall_id","account_id") REFERENCES "accounts"("hall_id","id");--> statement-breakpoint
ALTER TABLE "imported_case_attributes" ADD CONSTRAINT "imported_case_attributes_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_hall_id_window_id_windows_hall_id_id_fkey" FOREIGN KEY ("hall_id","window_id") REFERENCES "windows"("hall_id","id");--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_hall_id_case_id_cases_hall_id_id_fkey" FOREIGN KEY ("hall_id","case_id") REFERENCES "cases"("hall_id","id");