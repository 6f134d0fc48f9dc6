package cn.zhenggai.inspection;

import cn.zhenggai.shared.time.DueBy;

/**
 * Something else that an inspector has to see on the spot, beside his visits.
 *
 * @param sort key of what it is
 * @param title what is to be seen
 * @param page where he says what he saw
 */
public record Errand(String sort, String title, String schoolName, DueBy due, String page) {}
