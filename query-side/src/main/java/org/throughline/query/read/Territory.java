package org.throughline.query.read;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which organizations lay in which on any day, at one state of knowledge. An organization lies in itself. Before its
 * first day it is taken to have lain where it began, so that what was recorded of it too early still has a place.
 */
public interface Territory {

    /** Whether a unit lay in another on a day. */
    boolean lies(String unit, String within, LocalDate day);

    /** The units that lay in this one on a day. */
    Set<String> within(String root, LocalDate day);

    /** The units that lay in this one on any day up to one. */
    Set<String> everWithin(String root, LocalDate upTo);

    /** Every unit that is known, wherever it lies. */
    Set<String> all();

    /** The only district there is; empty when there are none or several. */
    Optional<String> onlyDistrict();
}
