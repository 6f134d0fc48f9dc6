package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.campaign.team.FormingTeams;
import cn.zhenggai.campaign.team.TeamEntry;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of preparing a campaign: what it is about, schools, teams, who goes where, when, and off it goes. */
@CampaignForms
class PreparationForms {

    private static final String OF_TOWNSHIP = "township-";
    private static final int LARGEST_SEED = 1_000_000_000;
    private static final int MOST_A_DAY = 1000;

    private final PreparingCampaign preparing;
    private final ChoosingSchools choosing;
    private final FormingTeams forming;
    private final SharingSchools sharing;
    private final SettingDays days;
    private final StartingCampaign starting;
    private final SecureRandom random = new SecureRandom();

    PreparationForms(
            PreparingCampaign preparing,
            ChoosingSchools choosing,
            FormingTeams forming,
            SharingSchools sharing,
            SettingDays days,
            StartingCampaign starting) {
        this.preparing = preparing;
        this.choosing = choosing;
        this.forming = forming;
        this.sharing = sharing;
        this.days = days;
        this.starting = starting;
    }

    @PostMapping("/details")
    Reply details(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "details", CampaignsPage::draft, draft -> preparing.change(posted.id(), posted.actor(), draft));
    }

    @PostMapping("/schools")
    Reply schools(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "schools",
                PreparationForms::filter,
                filter -> choosing.choose(posted.id(), posted.actor(), filter),
                List::of);
    }

    /** The seed is made here when none is given, and kept with the draw. */
    @PostMapping("/draw")
    Reply draw(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "draw",
                form -> new Draw(filter(form), form.count("wanted"), form.id("seed")),
                draw -> choosing.draw(
                        posted.id(),
                        posted.actor(),
                        draw.filter(),
                        draw.wanted(),
                        draw.seed() == null ? random.nextInt(LARGEST_SEED) : draw.seed()),
                List::of);
    }

    @PostMapping("/teams")
    Reply team(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "team",
                form -> new Team(
                        form.id("team"),
                        new TeamEntry(
                                form.text("name"), form.id("leader"), form.ids("members"), form.text("jointWith"))),
                team -> forming.form(posted.id(), posted.actor(), team.id(), team.entry()));
    }

    @PostMapping("/teams/{team:\\d{1,18}}/dissolve")
    Reply dissolve(@ModelAttribute(binding = false) CampaignPosting posted, @PathVariable long team) {
        return posted.answer("dissolve", () -> forming.dissolve(posted.id(), posted.actor(), team));
    }

    @PostMapping("/share-evenly")
    Reply evenly(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer("share", () -> sharing.evenly(posted.id(), posted.actor()), PreparationForms::told);
    }

    /** Fields {@code township-<id>} with the id of a team each; an empty one leaves the township as it is. */
    @PostMapping("/share")
    Reply share(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "share",
                PreparationForms::teamsOfTownships,
                teams -> sharing.byTownship(posted.id(), posted.actor(), teams),
                PreparationForms::told);
    }

    @PostMapping("/days")
    Reply days(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "days",
                form -> new Days(form.date("from"), form.date("until"), form.count("atMost")),
                wanted -> days.spread(
                        posted.id(),
                        posted.actor(),
                        wanted.from(),
                        wanted.until(),
                        wanted.atMost() == null ? null : Math.min(wanted.atMost(), MOST_A_DAY)),
                List::of);
    }

    @PostMapping("/start")
    Reply start(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer("start", () -> starting.start(posted.id(), posted.actor()), List::of);
    }

    private record Draw(SchoolFilter filter, Integer wanted, Long seed) {}

    private record Team(Long id, TeamEntry entry) {}

    private record Days(LocalDate from, LocalDate until, Integer atMost) {}

    private static Map<Long, Long> teamsOfTownships(FormValues form) {
        Map<Long, Long> teams = new HashMap<>();
        form.typed().keySet().stream()
                .filter(field -> field.matches(OF_TOWNSHIP + "\\d{1,18}"))
                .forEach(field -> {
                    Long team = form.id(field);
                    if (team != null) {
                        teams.put(Long.valueOf(field.substring(OF_TOWNSHIP.length())), team);
                    }
                });
        return teams;
    }

    private static List<Object> told(SharingSchools.Shared shared) {
        return List.of(shared.placed(), shared.clashes().size());
    }

    private static SchoolFilter filter(FormValues form) {
        return new SchoolFilter(form.ids("townships"), form.texts("kinds"), form.texts("ownerships"));
    }
}
