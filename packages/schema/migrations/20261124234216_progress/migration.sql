CREATE TABLE "progress_attempts" (
	"hall_id" uuid,
	"number_index" bytea,
	"failures" integer NOT NULL,
	"locked_until" timestamp(3) with time zone,
	"last_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "progress_attempts_pkey" PRIMARY KEY("hall_id","number_index")
);
