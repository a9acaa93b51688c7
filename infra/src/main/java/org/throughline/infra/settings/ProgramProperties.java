package org.throughline.infra.settings;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is of the whole program.
 *
 * @param zone time zone that decides what day it is, for instance America/Denver; the machine's when absent
 * @param earliestDay before which no day of a command may lie, due days included; what is recorded already is not asked
 * @param warmUp whether to ask itself, behind everybody else, what is asked first after a start
 */
@ConfigurationProperties("throughline")
public record ProgramProperties(
        @Nullable ZoneId zone,

        @DefaultValue("1950-01-01") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate earliestDay,

        @DefaultValue("true") boolean warmUp) {}
