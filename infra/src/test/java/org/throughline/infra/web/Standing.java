package org.throughline.infra.web;

import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.infra.Program;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.ComputedReads;

/** Addresses of a running program, for tests alone, where it computes as long as it is let. */
final class Standing {

    private final ComputedReads computed;
    private final JdbcClient reads;
    private volatile CountDownLatch open = new CountDownLatch(1);

    private Standing(Program program) {
        this.computed = program.bean(ComputedReads.class);
        this.reads = program.bean("readClient", JdbcClient.class);
    }

    /** Adds the addresses. */
    static Standing in(Program program) {
        Standing standing = new Standing(program);
        RequestMappingHandlerMapping mapping =
                program.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (String name : new String[] {"spin", "briefly", "sleep"}) {
            RequestMappingInfo at = RequestMappingInfo.paths("/test/" + name)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            try {
                mapping.registerMapping(at, standing, Standing.class.getDeclaredMethod(name));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return standing;
    }

    /** Computes, keeping a core busy, until it is let go. */
    @ResponseBody
    String spin() {
        return computed.compute(() -> {
            CountDownLatch until = open;
            while (until.getCount() > 0) {
                Allowance.current().spend(0);
            }
            return "done";
        });
    }

    /** Computes for longer than the program takes to look for its client, several times. */
    @ResponseBody
    String briefly() {
        return computed.compute(() -> {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < 1_000_000_000L) {
                Allowance.current().spend(0);
            }
            return "done";
        });
    }

    /** Asks the database something that takes its time. */
    @ResponseBody
    String sleep() {
        return reads.sql("select pg_sleep(20)::text").query(String.class).single();
    }

    /** Lets those spin that are asked from now on. */
    void hold() {
        open = new CountDownLatch(1);
    }

    /** Lets go of those that spin, and of those that would. */
    void letGo() {
        open.countDown();
    }
}
