package cn.zhenggai.security.web;

import cn.zhenggai.security.slip.HandedOut;
import cn.zhenggai.security.slip.Slip;
import cn.zhenggai.security.slip.SlipRound;
import cn.zhenggai.security.slip.SlipRounds;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.qr.QrPicture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Slips as they come out of the printer: sheets of ten, a new one for each unit. Shown once, right after they were made. */
@Controller
class SlipSheets {

    static final String FLASH = "handedOut";
    static final String ADDRESS = "/people/slips/{issue}";

    private static final int ON_A_SHEET = 10;

    /** One sheet of paper; {@code of} is how many the unit has. */
    record Sheet(String unitName, String townshipName, int number, int of, List<Printed> slips) {}

    /** @param picture of the address of the login page, with the login and without the code */
    record Printed(Slip slip, String picture) {}

    private final SlipRounds rounds;
    private final Clock clock;
    private final String baseUrl;

    SlipSheets(SlipRounds rounds, Clock clock, @Value("${zhenggai.base-url:http://localhost:8080}") String baseUrl) {
        this.rounds = rounds;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Costly
    @GetMapping(ADDRESS)
    String sheets(Actor actor, @PathVariable long issue, Model model) {
        SlipsPage.keeping(actor);
        SlipRound round =
                rounds.round(actor.bureauId(), issue).orElseThrow(() -> new NotFound("No round of slips " + issue));
        model.addAttribute("round", round);
        model.addAttribute("zone", BureauTime.ZONE);
        model.addAttribute("lapsed", !round.endsAt().isAfter(clock.instant()));
        if (!(model.getAttribute(FLASH) instanceof HandedOut made) || made.issue() != issue) {
            return "security/slips-shown";
        }
        model.addAttribute("sheets", sheets(made.slips()));
        model.addAttribute("address", baseUrl);
        model.addAttribute("until", BureauTime.dayOf(round.endsAt()));
        return "security/slips-print";
    }

    private List<Sheet> sheets(List<Slip> slips) {
        Map<Long, List<Slip>> byUnit = new LinkedHashMap<>();
        slips.forEach(slip ->
                byUnit.computeIfAbsent(slip.unitId(), unit -> new ArrayList<>()).add(slip));
        List<Sheet> sheets = new ArrayList<>();
        byUnit.values().forEach(unit -> sheets.addAll(ofUnit(unit)));
        return sheets;
    }

    private List<Sheet> ofUnit(List<Slip> slips) {
        Slip first = slips.get(0);
        int of = (slips.size() + ON_A_SHEET - 1) / ON_A_SHEET;
        List<Sheet> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < of; sheet++) {
            int from = sheet * ON_A_SHEET;
            List<Printed> here = slips.subList(from, Math.min(slips.size(), from + ON_A_SHEET)).stream()
                    .map(this::printed)
                    .toList();
            sheets.add(new Sheet(first.unitName(), first.townshipName(), sheet + 1, of, here));
        }
        return sheets;
    }

    private Printed printed(Slip slip) {
        String login = URLEncoder.encode(slip.login(), StandardCharsets.UTF_8);
        return new Printed(slip, QrPicture.of(baseUrl + "/login?slip=" + login).svg());
    }
}
