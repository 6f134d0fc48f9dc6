package cn.zhenggai.escalation.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.escalation.desk.DeskCounts;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.Glance;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.escalation.desk.LiveDesk;
import cn.zhenggai.owed.LookingAgain;
import cn.zhenggai.rectification.order.BeforePictures;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 督办: the first page of a leader, and the lists behind its numbers. */
@Controller
class DeskPage {

    private static final int BRIEF = 4;
    private static final int SIZE = 30;

    private final LeadersDesk desk;
    private final HazardCatalogue catalogue;
    private final ObjectProvider<DeskTile> tiles;
    private final BeforePictures pictures;
    private final LookingAgain looking;
    private final LiveDesk live;
    private final Clock clock;

    /** @param count for the reader */
    record Tile(String key, String href, String icon, int count) {}

    DeskPage(
            LeadersDesk desk,
            HazardCatalogue catalogue,
            ObjectProvider<DeskTile> tiles,
            BeforePictures pictures,
            LookingAgain looking,
            LiveDesk live,
            Clock clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.tiles = tiles;
        this.pictures = pictures;
        this.looking = looking;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Nine statements: the numbers, the top of each list, the pictures, how far everything has come and when the reader last
     * looked; and one for each number of another feature.
     */
    @GetMapping("/escalations")
    String desk(Actor actor, Model model) {
        mustRead(actor);
        model.addAttribute("position", live.position());
        Glance glance = Glance.of(
                top(actor, DeskList.WAITING, Glance.LOOKED_AT),
                top(actor, DeskList.OVERDUE, Glance.LOOKED_AT),
                clock.instant());
        model.addAttribute("glance", glance);
        model.addAttribute("soon", top(actor, DeskList.SOON, BRIEF));
        model.addAttribute("bureau", top(actor, DeskList.BUREAU, BRIEF));
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
        around(actor, glance.lines().toList(), model);
        model.addAttribute("since", looking.look(actor).orElse(null));
        model.addAttribute("back", "/escalations");
        return "escalation/desk";
    }

    @GetMapping(path = "/escalations/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(Actor actor, @RequestParam(defaultValue = "0") long seen) {
        mustRead(actor);
        SseEmitter line = live.listen(seen);
        if (line == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return line;
    }

    /** What every row needs to be drawn. */
    private void around(Actor actor, List<DeskLine> lines, Model model) {
        Map<String, Long> first = new HashMap<>();
        pictures.of(lines.stream().map(DeskLine::number).collect(Collectors.toSet()), actor)
                .forEach((number, photos) -> first.put(number, photos.get(0)));
        model.addAttribute("pictures", first);
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("now", clock.instant());
        model.addAttribute("reader", actor);
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
        around(actor, page.rows(), model);
        model.addAttribute("can", ManyPage.can(page.rows(), actor));
        model.addAttribute(
                "doable",
                page.rows().stream()
                        .collect(Collectors.toMap(DeskPage::key, row -> ManyPage.of(row, actor), (one, same) -> one)));
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

    private List<DeskLine> top(Actor actor, DeskList list, int most) {
        return desk.page(actor, DeskFilter.of(list), null, most).rows();
    }

    /** Of a row: a case may stand in a list more than once. */
    private static String key(DeskLine row) {
        return row.id() + "-" + (row.hands() == null ? 0 : row.hands().item());
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
