package cn.zhenggai.point.web;

import cn.zhenggai.point.KeepingPoints;
import cn.zhenggai.point.Point;
import cn.zhenggai.point.PointAddress;
import cn.zhenggai.point.PointEntry;
import cn.zhenggai.point.PointNotFound;
import cn.zhenggai.point.PointRights;
import cn.zhenggai.point.ReadingRound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Settings;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.qr.QrPicture;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The points of one's own school: who was there today, what is missing, and their plates to be printed. */
@Controller
class PointsPage {

    private static final String ONE = "/points/{id:\\d{1,18}}";
    private static final int ON_A_SHEET = 6;

    private final ReadingRound reading;
    private final KeepingPoints keeping;
    private final Settings settings;

    PointsPage(ReadingRound reading, KeepingPoints keeping, Settings settings) {
        this.reading = reading;
        this.keeping = keeping;
        this.settings = settings;
    }

    /** A point with what stands on its plate; the address also for whoever has to type it. */
    record Plate(Point point, String picture, String address) {}

    @GetMapping(PointAddress.PAGE)
    String page(Actor actor, Model model) {
        return show(actor, model);
    }

    @PostMapping(PointAddress.PAGE)
    Reply add(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(PointsPage::entry, entry -> keeping.add(actor, entry)),
                id -> Reply.to(PointAddress.PAGE).saying("point.done.added"),
                () -> show(actor, posting.model()));
    }

    @GetMapping(ONE)
    String one(Actor actor, @PathVariable long id, Model model) {
        return showOne(actor, id, model);
    }

    @PostMapping(ONE)
    Reply change(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(values -> values, values -> keeping.change(actor, id, version(values), entry(values))),
                same -> Reply.to(PointAddress.PAGE).saying("point.done.changed"),
                () -> showOne(actor, id, posting.model()));
    }

    @PostMapping(ONE + "/give-up")
    Reply giveUp(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> keeping.giveUp(actor, id)),
                same -> Reply.to(PointAddress.PAGE).saying("point.done.givenUp"),
                () -> show(actor, posting.model()));
    }

    @PostMapping(ONE + "/plate")
    Reply hangAnother(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> keeping.hangAnother(actor, id)),
                same -> Reply.to("/points/plates?point=" + id).saying("point.done.plate"),
                () -> show(actor, posting.model()));
    }

    /** Six on A4; all of the school, or one. */
    @GetMapping("/points/plates")
    String plates(Actor actor, @RequestParam(required = false) Long point, Model model) {
        mustKeep(actor);
        List<Plate> plates = reading.points(actor.unitId()).stream()
                .filter(one -> point == null || one.id() == point)
                .map(this::plate)
                .toList();
        model.addAttribute("school", actor.unitName());
        model.addAttribute("sheets", sheets(plates));
        return "point/plates";
    }

    private static List<List<Plate>> sheets(List<Plate> plates) {
        return java.util.stream.IntStream.range(0, (plates.size() + ON_A_SHEET - 1) / ON_A_SHEET)
                .mapToObj(
                        sheet -> plates.subList(sheet * ON_A_SHEET, Math.min(plates.size(), (sheet + 1) * ON_A_SHEET)))
                .toList();
    }

    private Plate plate(Point point) {
        String base = settings.baseUrl().toString().replaceAll("/+$", "");
        String address = base + PointAddress.plate(point.code());
        return new Plate(point, QrPicture.of(address).svg(), address.replaceFirst("^https?://", ""));
    }

    private String show(Actor actor, Model model) {
        if (!PointRights.goesRound(actor)) {
            throw new PointNotFound("of no school");
        }
        model.addAttribute("round", reading.of(actor.unitId()));
        model.addAttribute("keeps", PointRights.keeps(actor));
        model.addAttribute("zone", BureauTime.ZONE);
        return "point/points";
    }

    private String showOne(Actor actor, long id, Model model) {
        mustKeep(actor);
        model.addAttribute(
                "point",
                reading.points(actor.unitId()).stream()
                        .filter(point -> point.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new PointNotFound(String.valueOf(id))));
        return "point/point";
    }

    private static void mustKeep(Actor actor) {
        if (!PointRights.keeps(actor)) {
            throw new PointNotFound("to keep");
        }
    }

    private static PointEntry entry(FormValues values) {
        return new PointEntry(values.text("name"), values.text("place"), values.checked("daily"));
    }

    private static int version(FormValues values) {
        Integer version = values.count("version");
        return version == null ? -1 : version;
    }
}
