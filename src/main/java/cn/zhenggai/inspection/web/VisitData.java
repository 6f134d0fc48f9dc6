package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.StartingVisit;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import java.time.Clock;
import java.time.Instant;
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
    private final StartingVisit starting;
    private final RecordingVisit recording;
    private final Answers answers;
    private final Clock clock;

    VisitData(PackingVisit packing, StartingVisit starting, RecordingVisit recording, Answers answers, Clock clock) {
        this.packing = packing;
        this.starting = starting;
        this.recording = recording;
        this.answers = answers;
        this.clock = clock;
    }

    /** Who is logged in and with which token he sends; a page kept on the device has an old one. */
    record Session(String login, String header, String token, Instant now) {}

    @GetMapping("/session")
    Session session(Actor actor, CsrfToken token) {
        return new Session(actor.login(), token.getHeaderName(), token.getToken(), clock.instant());
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
