package org.throughline.infra;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that only reads the sample district. All such tests of a JVM share one program, which is given to whoever has a
 * parameter for it:
 *
 * <pre>{@code @OnTheSample
 * class SampleCascadeIT {
 *
 *     private static Client client;
 *
 *     @BeforeAll
 *     static void ask(Program program) {
 *         client = program.client();
 *     }
 * }
 * }</pre>
 *
 * <p>Commands that are refused or repeated are welcome; a test that records anything fails behind its last claim, and
 * nobody may write beside the log either. A test that has to write takes {@link Program#startOnSample()}, a copy of its own.
 * Nobody closes the shared program: it ends with the JVM.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SharedSample.class)
public @interface OnTheSample {}
