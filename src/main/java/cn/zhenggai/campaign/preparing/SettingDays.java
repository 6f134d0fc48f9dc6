package cn.zhenggai.campaign.preparing;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spreads the schools of each team over the working days of a campaign; neighbours are seen on one day. */
@Service
public class SettingDays {

    private final CampaignRows rows;
    private final Deadlines calendar;
    private final Clock clock;

    SettingDays(CampaignRows rows, Deadlines calendar, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Sets a day for every school that has a team. Days before today are not used.
     *
     * @param atMost schools that a team sees on one day
     * @return how many schools have a day now
     */
    @Transactional
    public Outcome<Integer> spread(long campaignId, Actor by, LocalDate from, LocalDate until, Integer atMost) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Campaign campaign = mine.result();
        LocalDate first = from == null ? campaign.from() : from;
        LocalDate last = until == null ? campaign.until() : until;
        List<LocalDate> days = workdays(first, last);
        Map<Long, List<CampaignSchool>> byTeam = byTeam(campaignId);
        Optional<Refusal> refusal = wrong(campaign, first, last, atMost, days, byTeam);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        int placed = 0;
        for (List<CampaignSchool> schools : byTeam.values()) {
            for (int i = 0; i < schools.size(); i++) {
                LocalDate day = days.get(i * days.size() / Math.max(schools.size(), days.size()));
                rows.place(schools.get(i).id(), schools.get(i).teamId(), day);
                placed++;
            }
        }
        return Outcome.done(placed);
    }

    private Optional<Refusal> wrong(
            Campaign campaign,
            LocalDate first,
            LocalDate last,
            Integer atMost,
            List<LocalDate> days,
            Map<Long, List<CampaignSchool>> byTeam) {
        int most = byTeam.values().stream().mapToInt(List::size).max().orElse(0);
        boolean usable = atMost != null && atMost > 0;
        int needed = usable ? (most + atMost - 1) / atMost : 0;
        return new Checks()
                .that(usable, "atMost", "required")
                .that(!byTeam.isEmpty(), null, "campaignNothingShared")
                .that(!first.isBefore(campaign.from()), "from", "dayOutside", campaign.from(), campaign.until())
                .that(!last.isAfter(campaign.until()), "until", "dayOutside", campaign.from(), campaign.until())
                .that(!days.isEmpty(), "until", "campaignNoWorkday")
                .that(days.isEmpty() || needed <= days.size(), "atMost", "campaignDaysShort", needed, days.size())
                .refusal();
    }

    private List<LocalDate> workdays(LocalDate first, LocalDate last) {
        LocalDate today = BureauTime.today(clock);
        LocalDate start = first.isBefore(today) ? today : first;
        return last.isBefore(start)
                ? List.of()
                : start.datesUntil(last.plusDays(1)).filter(calendar::workday).toList();
    }

    private Map<Long, List<CampaignSchool>> byTeam(long campaignId) {
        Map<Long, List<CampaignSchool>> byTeam = new LinkedHashMap<>();
        rows.schools(campaignId).stream()
                .filter(school -> school.teamId() != null)
                .forEach(school -> byTeam.computeIfAbsent(school.teamId(), key -> new ArrayList<>())
                        .add(school));
        return byTeam;
    }
}
