package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.kit.PackingKit;
import cn.zhenggai.inspection.kit.VisitKit;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.plan.BeginningVisit;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.StartingVisit;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the device exchanges with the server while somebody is logged in on it. */
@RestController
@RequestMapping(path = "/visits", produces = MediaType.APPLICATION_JSON_VALUE)
class VisitData {

    private final PackingVisit packing;
    private final PackingKit kits;
    private final BeginningVisit beginning;
    private final StartingVisit starting;
    private final RecordingVisit recording;
    private final Answers answers;
    private final Clock clock;

    VisitData(
            PackingVisit packing,
            PackingKit kits,
            BeginningVisit beginning,
            StartingVisit starting,
            RecordingVisit recording,
            Answers answers,
            Clock clock) {
        this.packing = packing;
        this.kits = kits;
        this.beginning = beginning;
        this.starting = starting;
        this.recording = recording;
        this.answers = answers;
        this.clock = clock;
    }

    /** Who is logged in and with which token he sends; a page kept on the device has an old one. */
    record Session(String login, String header, String token, Instant now) {}

    /** The visit as the server numbers it. */
    record Begun(long id) {}

    @GetMapping("/session")
    Session session(Actor actor, CsrfToken token) {
        return new Session(actor.login(), token.getHeaderName(), token.getToken(), clock.instant());
    }

    /** For whoever goes out himself. */
    @GetMapping("/kit")
    VisitKit kit(Actor actor) {
        mustGo(actor);
        return kits.kit(actor);
    }

    /** A visit that a device began by itself gets its number; told twice it is the same one. */
    @PostMapping(path = "/begun/{key:[A-Za-z0-9-]{8,64}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> begin(Actor actor, @PathVariable String key, @RequestBody BegunVisit body) {
        mustGo(actor);
        return answers.of(numbered(actor, key, body.plan(actor, BureauTime.now(clock))), Begun::new);
    }

    /** Two pages that tell it at the same moment: the second finds what the first has put down. */
    private Outcome<Long> numbered(Actor actor, String key, VisitPlan plan) {
        try {
            return beginning.begin(actor, key, plan);
        } catch (DuplicateKeyException meanwhile) {
            return beginning.begin(actor, key, plan);
        }
    }

    private static void mustGo(Actor actor) {
        if (!ReadingVisits.goes(actor)) {
            throw new VisitNotFound(0);
        }
    }

    @GetMapping("/{id:\\d{1,18}}/pack")
    VisitPack pack(Actor actor, @PathVariable long id) {
        return packing.pack(id, actor);
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    ResponseEntity<Object> start(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "false") boolean takeOver) {
        return answers.of(starting.start(id, actor, takeOver), writer -> writer);
    }

    @PostMapping(path = "/{id:\\d{1,18}}/record", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(Actor actor, @PathVariable long id, @RequestBody SentRecord body) {
        return answers.of(recording.record(actor, id, body.read()), receipt -> receipt);
    }
}
