package cn.zhenggai.escalation.desk;

import java.util.List;
import java.util.Map;

/**
 * How many rows each list of the desk holds, in all and in parts.
 *
 * @param levels how many of the overdue have reached which level of the ladder, lowest first
 * @param townships by name; schools with the most overdue first; categories by code. Only those with something to count
 */
public record DeskCounts(
        Tally total, Map<Integer, Integer> levels, List<Part> townships, List<Part> schools, List<Part> categories) {

    public record Tally(int waiting, int overdue, int soon, int bureau) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(DeskList list, int n) {
            return new Tally(
                    waiting + (list == DeskList.WAITING ? n : 0),
                    overdue + (list == DeskList.OVERDUE ? n : 0),
                    soon + (list == DeskList.SOON ? n : 0),
                    bureau + (list == DeskList.BUREAU ? n : 0));
        }
    }

    /**
     * @param key the id of the township or school, or the letter of the category; null for schools of no township
     * @param name null for a category
     */
    public record Part(String key, String name, Tally tally) {}
}
