package org.throughline.query.page.calendar;

import java.time.LocalDate;

/**
 * Whole days in a calendar.
 *
 * @param id by which a program that reads the calendar again knows it
 * @param from the first day
 * @param to the last day
 * @param title one line
 * @param text what else is to be said
 */
public record CalendarDay(String id, LocalDate from, LocalDate to, String title, String text) {}
