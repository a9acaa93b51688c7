package org.throughline.events.implementation.stage;

/**
 * Something there is to do in a stage, as a catalogue defines it.
 *
 * @param code means the same activity in every version of the catalogue that has it
 * @param involved who does it or has to be there: {@code ADMINISTRATOR}, {@code EDUCATORS}, {@code FAMILIES}, ...
 * @param sicStage the stage of the Stages of Implementation Completion, 1 to 8, it would fall in; our own reading
 */
public record StageActivity(String code, Stage stage, String title, String involved, int sicStage) {}
