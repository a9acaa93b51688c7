package org.throughline.infra.benchmarks;

/** The view of the replay: how many events each stream has. */
interface Tally {

    String TABLE = "create table tally (stream text primary key, events bigint not null)";

    String EMPTY = "truncate tally";

    String OF_ALL = """
            insert into tally select stream, count(*) from event group by stream
            on conflict (stream) do update set events = tally.events + excluded.events
            """;

    /** Does nothing. */
    Tally NONE = new Tally() {
        @Override
        public void add(String stream) {}

        @Override
        public void flush() {}
    };

    /** One more event of this stream. */
    void add(String stream);

    /** The batch ends, its transaction is about to be committed. */
    void flush();
}
