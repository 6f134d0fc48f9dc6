package cn.zhenggai.security.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.security.slip.Recipients;
import cn.zhenggai.security.slip.SlipFilter;
import cn.zhenggai.security.slip.SlipLine;
import cn.zhenggai.security.slip.SlipRounds;
import cn.zhenggai.security.slip.SlipState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the page shows on which slips are handed out. */
@Component
class SlipsModel {

    private static final int TOWNSHIPS = 200;

    private final Recipients recipients;
    private final SlipRounds rounds;
    private final Directory directory;
    private final Clock clock;

    SlipsModel(Recipients recipients, SlipRounds rounds, Directory directory, Clock clock) {
        this.recipients = recipients;
        this.rounds = rounds;
        this.directory = directory;
        this.clock = clock;
    }

    String shown(Actor admin, SlipFilter filter, String after, Model model) {
        Slice<SlipLine> people = recipients.page(admin, filter, after);
        model.addAttribute("people", people.rows());
        model.addAttribute("next", people.next() == null ? null : address(filter, people.next()));
        model.addAttribute("count", recipients.count(admin, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", SlipState.values());
        model.addAttribute("townships", directory.units(admin.bureauId(), UnitKind.TOWNSHIP, "", TOWNSHIPS));
        model.addAttribute(
                "unit",
                filter.unit() == null
                        ? null
                        : directory.unit(filter.unit()).map(UnitCard::name).orElse(null));
        model.addAttribute("rounds", rounds.latest(admin.bureauId()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", BureauTime.ZONE);
        return "security/slips";
    }

    private static String address(SlipFilter filter, String after) {
        return UriComponentsBuilder.fromPath("/people/slips")
                .queryParam("text", filter.text())
                .queryParam("unit", filter.unit())
                .queryParam("township", filter.township())
                .queryParam("role", filter.role())
                .queryParam("state", filter.state())
                .queryParam("issue", filter.issue())
                .queryParam("after", after)
                .encode()
                .build()
                .toUriString();
    }
}
