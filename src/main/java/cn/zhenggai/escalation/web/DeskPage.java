package cn.zhenggai.escalation.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.escalation.desk.DeskCounts;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办: the first page of a leader, and the lists behind its numbers. */
@Controller
class DeskPage {

    private static final int AT_A_GLANCE = 5;
    private static final int SIZE = 30;

    private final LeadersDesk desk;
    private final HazardCatalogue catalogue;
    private final ObjectProvider<DeskTile> tiles;
    private final Clock clock;

    /** @param count for the reader */
    record Tile(String key, String href, String icon, int count) {}

    DeskPage(LeadersDesk desk, HazardCatalogue catalogue, ObjectProvider<DeskTile> tiles, Clock clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.tiles = tiles;
        this.clock = clock;
    }

    /** Five statements, the numbers and the top of each list, and one for each number of another feature. */
    @GetMapping("/escalations")
    String desk(Actor actor, Model model) {
        mustRead(actor);
        for (DeskList list : DeskList.values()) {
            model.addAttribute(list.name().toLowerCase(Locale.ROOT), top(actor, list));
        }
        model.addAttribute("counts", desk.counts(actor));
        model.addAttribute(
                "tiles",
                tiles.stream()
                        .map(tile -> new Tile(
                                tile.key(),
                                tile.href(),
                                tile.icon(),
                                tile.count().applyAsInt(actor)))
                        .toList());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("reader", actor);
        model.addAttribute("back", "/escalations");
        return "escalation/desk";
    }

    @GetMapping("/escalations/list")
    String list(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            HttpServletRequest request,
            Model model) {
        mustRead(actor);
        DeskFilter filter = DeskWords.filter(words);
        Slice<DeskLine> page = desk.page(actor, filter, after, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("list", filter.list().name().toLowerCase(Locale.ROOT));
        model.addAttribute("reader", actor);
        String query = request.getQueryString();
        model.addAttribute("back", request.getRequestURI() + (query == null ? "" : "?" + query));
        if (fragment) {
            return "escalation/list :: rows";
        }
        DeskCounts counts = desk.counts(actor);
        model.addAttribute("counts", counts);
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("school", named(counts.schools(), filter.schoolId()));
        return "escalation/list";
    }

    private List<DeskLine> top(Actor actor, DeskList list) {
        return desk.page(actor, DeskFilter.of(list), null, AT_A_GLANCE).rows();
    }

    static String named(List<DeskCounts.Part> parts, Long id) {
        return parts.stream()
                .filter(part -> id != null && id.toString().equals(part.key()))
                .map(DeskCounts.Part::name)
                .findFirst()
                .orElse(null);
    }

    static void mustRead(Actor actor) {
        if (!LeadersDesk.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
