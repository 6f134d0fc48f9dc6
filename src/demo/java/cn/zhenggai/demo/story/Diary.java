package cn.zhenggai.demo.story;

import cn.zhenggai.demo.county.Offices;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.inspection.VisitMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The visits of the year while they are told, numbered as they are put down. */
class Diary {

    /** The last day of which there are records. */
    static final LocalDate LAST = LocalDate.parse("2026-09-17");

    private static final LocalTime[] CALLS = {
        LocalTime.of(8, 40), LocalTime.of(10, 15), LocalTime.of(14, 30), LocalTime.of(15, 50), LocalTime.of(16, 40)
    };
    private static final List<LocalDate> WEEKS =
            List.of(LocalDate.parse("2026-08-31"), LocalDate.parse("2026-09-07"), LocalDate.parse("2026-09-14"));
    private static final List<LocalDate> MONTHS =
            List.of(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-01"));
    private static final List<String> MONTHLY = List.of("柳河镇", "石桥镇");
    private static final String WEEKLY = "柳河镇";
    private static final String SHOWN_SCHOOL = "QL0001";
    private static final int LOOK_MINUTES = 30;

    private final WorkingTime time;
    private final Offices offices;
    private final Random random;
    private final List<VisitTold> visits = new ArrayList<>();

    Diary(WorkingTime time, Offices offices, long seed) {
        this.time = time;
        this.offices = offices;
        this.random = new Random(seed);
    }

    List<VisitTold> visits() {
        return visits;
    }

    /** Of a campaign up to the opening, each with how many things are to be found. */
    Map<VisitTold, Integer> rounds(CampaignTold campaign) {
        Map<VisitTold, Integer> found = new LinkedHashMap<>();
        Map<String, Integer> calls = new HashMap<>();
        List<School> exempted = campaign.exempted();
        for (CampaignTold.Stop stop : campaign.stops(time, offices)) {
            int call = calls.merge(stop.team().name() + stop.day(), 1, Integer::sum) - 1;
            boolean first = stop.team().equals(campaign.teams().get(0));
            boolean late = !first && campaign.until().isAfter(LAST) && random.nextInt(100) < 4;
            if (!stop.day().isAfter(LAST) && !late && !exempted.contains(stop.school())) {
                int hits = hits();
                found.put(round(campaign, stop, call, hits), hits);
            }
        }
        return found;
    }

    /** An inspector's own call at a school, without a campaign. */
    VisitTold call(School school, String by, VisitMode mode, String list, LocalDateTime left, boolean together) {
        return put(null, school, mode, list, by, null, left.minusMinutes(55), left, together, false);
    }

    /** The townships' months and the schools' weeks, a few of them missed. */
    void rhythms() {
        for (School school : School.all()) {
            if (MONTHLY.contains(school.township())) {
                MONTHS.forEach(month -> month(school, month));
            }
            if (WEEKLY.equals(school.township())) {
                WEEKS.forEach(week -> week(school, week));
            }
        }
    }

    private int hits() {
        int roll = random.nextInt(100);
        return roll < 52 ? 0 : roll < 76 ? 1 : roll < 89 ? 2 : roll < 96 ? 3 : 5 + random.nextInt(4);
    }

    private VisitTold round(CampaignTold campaign, CampaignTold.Stop stop, int call, int hits) {
        List<String> free = stop.team().recorders().stream()
                .filter(login -> !offices.keepsAway(login, stop.school()))
                .toList();
        LocalDateTime arrived = stop.day()
                .atTime(CALLS[Math.min(call, CALLS.length - 1)])
                .plusMinutes(random.nextInt(12))
                .plusSeconds(random.nextInt(60));
        return put(
                campaign.key(),
                stop.school(),
                campaign.mode(),
                campaign.list(),
                free.get(random.nextInt(free.size())),
                campaign.subject(),
                arrived,
                arrived.plusMinutes(LOOK_MINUTES + 5L * hits),
                true,
                false);
    }

    private void month(School school, LocalDate month) {
        int done = month.getMonthValue() == 6 ? 94 : month.getMonthValue() == 7 ? 86 : 45;
        int days = month.getMonthValue() == 7 ? 9 : month.getMonthValue() == 9 ? 16 : 28;
        LocalDate day = time.workday(month.plusDays(random.nextInt(days)));
        LocalDateTime arrived = time.within(day, random);
        if (random.nextInt(100) < done && !day.isAfter(LAST) && day.getMonthValue() == month.getMonthValue()) {
            put(
                    null,
                    school,
                    VisitMode.ANNOUNCED,
                    "BIG",
                    offices.township(school),
                    "乡镇每月安全检查",
                    arrived,
                    arrived.plusMinutes(LOOK_MINUTES),
                    true,
                    true);
        }
    }

    private void week(School school, LocalDate week) {
        boolean running = week.equals(WEEKS.get(WEEKS.size() - 1));
        LocalDate day = week.plusDays(random.nextInt(running ? 4 : 5));
        LocalDateTime arrived = time.within(day, random);
        boolean shown = running && school.code().equals(SHOWN_SCHOOL);
        if (random.nextInt(100) < (running ? 55 : 86) && !shown) {
            put(
                    null,
                    school,
                    VisitMode.SELF_CHECK,
                    "SMALL",
                    "officer." + school.code(),
                    "学校每周自查",
                    arrived,
                    arrived.plusMinutes(LOOK_MINUTES - 5),
                    true,
                    false);
        }
    }

    private VisitTold put(
            String campaign,
            School school,
            VisitMode mode,
            String list,
            String by,
            String subject,
            LocalDateTime arrived,
            LocalDateTime left,
            boolean together,
            boolean monthly) {
        LocalDateTime signed = time.after(left, random.nextInt(2), random);
        LocalDateTime received = time.after(signed, 0, random);
        VisitTold visit = new VisitTold(
                visits.size() + 1,
                campaign,
                school,
                mode,
                list,
                by,
                subject,
                arrived,
                left,
                together ? signed : null,
                together ? received : null,
                0,
                monthly);
        visits.add(visit);
        return visit;
    }
}
