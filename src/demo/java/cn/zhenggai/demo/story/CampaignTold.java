package cn.zhenggai.demo.story;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.county.Offices;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.county.TeamTold;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.inspection.VisitMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A campaign told in advance: its schools, and which team sees which of them on which day. The use cases that share out
 * and set days come to the same, because they are as predictable.
 *
 * @param section code of the section that leads it
 * @param townships whose schools it is about
 * @param drawn how many of them were drawn by lot, 0 when all are seen
 * @param exempt how many of the smallest schools on the list are exempted in the end
 */
public record CampaignTold(
        String key,
        String name,
        String subject,
        VisitMode mode,
        String list,
        String section,
        List<String> townships,
        int drawn,
        LocalDate from,
        LocalDate until,
        int exempt,
        List<TeamTold> teams) {

    /** As many cases as the whole county has; with fewer, campaigns are smaller. */
    private static final int WHOLE = 400;

    /** So many cases have nothing to do with them. */
    private static final int ALONE = 100;

    private static final double LEAST_SHARE = 0.15;
    private static final int LEAST = 6;

    /** One school on the list. */
    record Stop(School school, TeamTold team, LocalDate day) {}

    static List<CampaignTold> all(int wanted) {
        return Sheet.rows("campaigns").stream()
                .map(row -> of(row, Math.max(LEAST_SHARE, Math.min(1, (wanted - ALONE) / (double) WHOLE))))
                .toList();
    }

    private static CampaignTold of(Map<String, String> row, double share) {
        String key = row.get("key");
        List<String> everywhere =
                Sheet.rows("townships").stream().map(each -> each.get("name")).toList();
        List<String> own = Sheet.words(row.get("townships"));
        int drawn = Integer.parseInt(row.get("drawn"));
        int near = (int) Math.ceil(everywhere.size() * share);
        return new CampaignTold(
                key,
                row.get("name"),
                row.get("subject"),
                VisitMode.valueOf(row.get("mode")),
                row.get("list"),
                row.get("section"),
                !own.isEmpty() ? own : everywhere.subList(0, drawn > 0 ? everywhere.size() : near),
                drawn == 0 ? 0 : Math.max(LEAST, (int) Math.round(drawn * share)),
                LocalDate.parse(row.get("from")),
                LocalDate.parse(row.get("until")),
                Integer.parseInt(row.get("exempt")),
                Sheet.rows("teams").stream()
                        .filter(team -> team.get("campaign").equals(key))
                        .map(TeamTold::of)
                        .toList());
    }

    public long seed() {
        return from.toEpochDay();
    }

    /** By team, each in the order of its way: neighbours after one another. */
    List<Stop> stops(WorkingTime time, Offices offices) {
        List<String> order =
                Sheet.rows("townships").stream().map(each -> each.get("name")).toList();
        List<LocalDate> days =
                from.datesUntil(until.plusDays(1)).filter(time::works).toList();
        List<School> schools = listed().stream()
                .sorted(Comparator.comparing((School school) -> order.indexOf(school.township()))
                        .thenComparing(School::name)
                        .thenComparing(School::code))
                .toList();
        List<Stop> stops = new ArrayList<>();
        for (TeamTold team : teams) {
            List<School> own = schools.stream()
                    .filter(school -> team.equals(team(school, offices)))
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                stops.add(new Stop(own.get(i), team, days.get(i * days.size() / Math.max(own.size(), days.size()))));
            }
        }
        return stops;
    }

    /** Those that need no record. */
    public List<School> exempted() {
        return listed().stream()
                .sorted(Comparator.comparing(School::pupils).thenComparing(School::code))
                .limit(exempt)
                .toList();
    }

    /** The team of the township, or the next one that need not keep away. */
    public TeamTold team(School school, Offices offices) {
        int home = 0;
        while (!teams.get(home).townships().contains(school.township())) {
            home++;
        }
        int chosen = home;
        while (teams.get(chosen % teams.size()).keepsAway(school, offices)) {
            chosen++;
        }
        return teams.get(chosen % teams.size());
    }

    private List<School> listed() {
        List<School> pool = School.all().stream()
                .filter(school -> townships.contains(school.township()))
                .sorted(Comparator.comparing(School::code))
                .toList();
        if (drawn == 0) {
            return pool;
        }
        List<School> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(seed()));
        return shuffled.subList(0, Math.min(drawn, shuffled.size()));
    }
}
