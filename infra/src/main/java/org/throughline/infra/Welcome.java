package org.throughline.infra;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.sample.SampleDistrict;
import org.throughline.infra.sample.SampleProperties;

/** Says where to look, once, as soon as there is something to see. */
@Component
final class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final DatabaseProperties database;
    private final SampleDistrict district;
    private final SampleProperties sample;

    Welcome(Environment environment, DatabaseProperties database, SampleDistrict district, SampleProperties sample) {
        this.environment = environment;
        this.database = database;
        this.district = district;
        this.sample = sample;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void say() {
        String base = "http://%s:%s"
                .formatted(
                        environment.getProperty("server.address", "127.0.0.1"),
                        environment.getProperty("local.server.port", "8080"));
        LOG.info("""
                Throughline is running.
                  look around   {}/
                  API document  {}/api/openapi.json
                  data          {}
                  sample        {}""", base, base, dataPlace(database), sampleNews());
    }

    /** Where the data is; never more of a JDBC URL than its place, the rest may hold a password. */
    static String dataPlace(DatabaseProperties database) {
        String url = database.url();
        return url != null && !url.isBlank()
                ? url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//")
                : database.directory().toAbsolutePath().normalize() + " (embedded PostgreSQL)";
    }

    private String sampleNews() {
        String leaveOut = "leave it out with --throughline.sample.enabled=false";
        return switch (district.prospect()) {
            case LEFT_OUT -> "left out";
            case BEGINS ->
                "ten years of a fictional district are loading, about %d s; %s"
                        .formatted(sample.duration().toSeconds(), leaveOut);
            case CONTINUES -> "the rest of the fictional district is loading; " + leaveOut;
            case COMPLETE -> "the fictional district 'Willow Creek' is in the log";
            case OTHER_DATA -> "not loaded, the log holds other data";
        };
    }
}
