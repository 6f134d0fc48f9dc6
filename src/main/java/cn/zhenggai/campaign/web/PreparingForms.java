package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.campaign.team.FormingTeams;
import cn.zhenggai.campaign.team.TeamEntry;
import cn.zhenggai.shared.FormValues;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps of preparing a campaign: what it is about, schools, teams, who goes where, when, and off it goes. */
@Controller
@RequestMapping("/campaigns/{id:\\d{1,18}}")
class PreparingForms {

    private static final String OF_TOWNSHIP = "township-";
    private static final int LARGEST_SEED = 1_000_000_000;

    private final PreparingCampaign preparing;
    private final ChoosingSchools choosing;
    private final FormingTeams forming;
    private final SharingSchools sharing;
    private final SettingDays days;
    private final StartingCampaign starting;
    private final SecureRandom random = new SecureRandom();

    PreparingForms(
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
    String details(@ModelAttribute(binding = false) CampaignForm form) {
        var draft = CampaignsPage.draft(form.values());
        return form.answer("details", () -> preparing.change(form.id(), form.actor(), draft));
    }

    @PostMapping("/schools")
    String schools(@ModelAttribute(binding = false) CampaignForm form) {
        SchoolFilter filter = filter(form.values());
        return form.answer("schools", () -> choosing.choose(form.id(), form.actor(), filter), List::of);
    }

    /** The seed is made here when none is given, and kept with the draw. */
    @PostMapping("/draw")
    String draw(@ModelAttribute(binding = false) CampaignForm form) {
        SchoolFilter filter = filter(form.values());
        Long wanted = form.values().id("wanted");
        Long seed = form.values().id("seed");
        return form.answer(
                "draw",
                () -> choosing.draw(
                        form.id(),
                        form.actor(),
                        filter,
                        wanted == null ? null : Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE)),
                        seed == null ? random.nextInt(LARGEST_SEED) : seed),
                List::of);
    }

    @PostMapping("/teams")
    String team(@ModelAttribute(binding = false) CampaignForm form) {
        FormValues values = form.values();
        TeamEntry entry = new TeamEntry(
                values.text("name"), values.id("leader"), values.ids("members"), values.text("jointWith"));
        Long team = values.id("team");
        return form.answer("team", () -> forming.form(form.id(), form.actor(), team, entry));
    }

    @PostMapping("/teams/{team:\\d{1,18}}/dissolve")
    String dissolve(@ModelAttribute(binding = false) CampaignForm form, @PathVariable long team) {
        return form.answer("dissolve", () -> forming.dissolve(form.id(), form.actor(), team));
    }

    @PostMapping("/share-evenly")
    String evenly(@ModelAttribute(binding = false) CampaignForm form) {
        return form.answer("share", () -> sharing.evenly(form.id(), form.actor()), PreparingForms::told);
    }

    /** Fields {@code township-<id>} with the id of a team each; an empty one leaves the township as it is. */
    @PostMapping("/share")
    String share(@ModelAttribute(binding = false) CampaignForm form) {
        Map<Long, Long> teams = new HashMap<>();
        form.values().typed().keySet().stream()
                .filter(field -> field.matches(OF_TOWNSHIP + "\\d{1,18}"))
                .forEach(field -> {
                    Long team = form.values().id(field);
                    if (team != null) {
                        teams.put(Long.valueOf(field.substring(OF_TOWNSHIP.length())), team);
                    }
                });
        return form.answer("share", () -> sharing.byTownship(form.id(), form.actor(), teams), PreparingForms::told);
    }

    @PostMapping("/days")
    String days(@ModelAttribute(binding = false) CampaignForm form) {
        LocalDate from = form.values().date("from");
        LocalDate until = form.values().date("until");
        Long most = form.values().id("atMost");
        return form.answer(
                "days",
                () -> days.spread(
                        form.id(), form.actor(), from, until, most == null ? null : (int) Math.min(most, 1000)),
                List::of);
    }

    @PostMapping("/start")
    String start(@ModelAttribute(binding = false) CampaignForm form) {
        return form.answer("start", () -> starting.start(form.id(), form.actor()), List::of);
    }

    private static List<Object> told(SharingSchools.Shared shared) {
        return List.of(shared.placed(), shared.clashes().size());
    }

    private static SchoolFilter filter(FormValues values) {
        return new SchoolFilter(values.ids("townships"), words(values, "kinds"), words(values, "ownerships"));
    }

    private static List<String> words(FormValues values, String field) {
        return values.typed().getOrDefault(field, List.of()).stream()
                .filter(word -> !word.isBlank())
                .toList();
    }
}
