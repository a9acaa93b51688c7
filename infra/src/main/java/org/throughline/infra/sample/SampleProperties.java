package org.throughline.infra.sample;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the sample district comes to life.
 *
 * @param enabled whether an empty log is filled with the sample district
 * @param duration about how long its ten years take to load; zero for as fast as possible
 */
@ConfigurationProperties("throughline.sample")
public record SampleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("40s") Duration duration) {}
