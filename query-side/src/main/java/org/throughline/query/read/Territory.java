package org.throughline.query.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.query.timeline.Stays;

/**
 * Which organizations lay in which on any day, at one state of knowledge. An organization lies in itself. Before its
 * first day it is taken to have lain where it began, so that what was recorded of it too early still has a place.
 */
public interface Territory {

    /** Whether a unit lay in another on a day. */
    boolean lies(String unit, String within, LocalDate day);

    /** A unit and what it lay in on a day, from below. */
    List<String> upwards(String unit, LocalDate day);

    /** These units and whatever any of them ever lay in. */
    Set<String> everAbove(Collection<String> units);

    /** The district in which a unit lay on a day, which a district does itself; empty above districts. */
    Optional<String> districtOf(String unit, LocalDate day);

    /** The units that lay in this one on a day. */
    Set<String> within(String root, LocalDate day);

    /** The units that lay in this one on any day up to one. */
    Set<String> everWithin(String root, LocalDate upTo);

    /** Where what happened in this unit is found, by the moves of what lay in it. */
    Stays stays(String root);

    /** The districts, by id. */
    List<String> districts();

    /** Organizations of which not everything could be told: where they lay may be another place. */
    List<Incomplete> incomplete();
}
