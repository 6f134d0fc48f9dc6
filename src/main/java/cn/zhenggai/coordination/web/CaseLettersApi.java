package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.RequestView;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.letter.ReaddressingLetter;
import cn.zhenggai.coordination.letter.ReadingLetters;
import cn.zhenggai.coordination.letter.ReferringObjection;
import cn.zhenggai.coordination.letter.ReportingOutside;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.coordination.letter.SendingLetter;
import cn.zhenggai.coordination.letter.SupervisingLetters;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bureau and the school do about a case that others have to act on. */
@RestController
@RequestMapping(CaseAddress.API + "/{number}")
@Tag(name = "Letters")
class CaseLettersApi {

    private final ReadingLetters reading;
    private final AskingTransfer asking;
    private final SendingLetter sending;
    private final ReaddressingLetter readdressing;
    private final ReferringObjection referring;
    private final ReportingOutside reporting;
    private final ReturningPart returning;
    private final SupervisingLetters supervising;
    private final Answers answers;

    CaseLettersApi(
            ReadingLetters reading,
            AskingTransfer asking,
            SendingLetter sending,
            ReaddressingLetter readdressing,
            ReferringObjection referring,
            ReportingOutside reporting,
            ReturningPart returning,
            SupervisingLetters supervising,
            Answers answers) {
        this.reading = reading;
        this.asking = asking;
        this.sending = sending;
        this.readdressing = readdressing;
        this.referring = referring;
        this.reporting = reporting;
        this.returning = returning;
        this.supervising = supervising;
        this.answers = answers;
    }

    /** @param protections numbers of the cases in which the school protects its pupils meanwhile */
    record LettersOfCase(List<LetterItem> letters, List<RequestView> requests, List<CaseNumber> protections) {}

    @Schema(example = """
            {"reason": "市政消防管网停水，不属学校职责"}""")
    record TransferAsked(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(example = """
            {"note": "学校先行整改"}""")
    record TransferRefused(@NotBlank @Size(max = 1000) String note) {}

    /**
     * @param unitId of a department with a contact
     * @param replyBy absent for fifteen working days
     * @param photos of the case that go with the letter
     * @param protection what the school does meanwhile; absent for nothing
     * @param protectionDeadline absent for three working days
     */
    @Schema(example = """
                    {"unitId": 17, "subject": "关于校门旁加油站安全距离的函", "harm": "距校门80米，上下学时段卸油",
                     "request": "请核查并依法处置", "interim": "护学岗引导绕行", "photos": [42],
                     "protection": "上下学由护学岗引导绕行", "protectionDeadline": "2026-09-09"}""")
    record OutgoingLetter(
            LetterKind kind,
            @NotNull Long unitId,
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 2000) String harm,
            @NotBlank @Size(max = 2000) String request,
            @Size(max = 1000) String interim,
            LocalDate replyBy,
            List<Long> photos,
            @Size(max = 1000) String protection,
            LocalDate protectionDeadline) {

        LetterEntry entry() {
            return new LetterEntry(kind, unitId, subject, harm, request, interim, replyBy, photos);
        }

        ProtectionEntry meanwhile() {
            return new ProtectionEntry(protection, protectionDeadline);
        }
    }

    /**
     * @param place of the letter that came back, absent for the first of them
     * @param designated whether it may not come back again; the deputy's to say
     */
    @Schema(example = """
            {"place": 1, "unitId": 18, "designated": true}""")
    record SendOn(Integer place, @NotNull Long unitId, Boolean designated) {}

    @Schema(example = """
            {"note": "青教安报〔2026〕1号，报县政府办"}""")
    record Referral(@NotBlank @Size(max = 1000) String note) {}

    @Schema(example = """
            {"note": "请于一周内函复"}""")
    record Supervision(@Size(max = 1000) String note) {}

    /** @param place of the letter, absent for the only one that waits */
    @Schema(example = """
            {"place": 2, "text": "已责令加油站调整卸油时段", "photos": [57]}""")
    record ReplyOnPaper(
            Integer place, @NotBlank @Size(max = 2000) String text, List<Long> photos, List<Long> documents) {}

    /** @param deadline absent for the time that was left at the transfer */
    @Schema(example = """
            {"deadline": "2026-10-20", "note": "管网已修复，栓箱由学校配齐"}""")
    record PartBack(
            LocalDate deadline, @NotBlank @Size(max = 1000) String note) {}

    @GetMapping("/letters")
    @Operation(summary = "The letters about a case, what its school asked for, and what it does meanwhile")
    LettersOfCase lettersOfCase(Actor actor, @PathVariable CaseNumber number) {
        return of(number, actor);
    }

    @PostMapping("/ask-transfer")
    @Operation(summary = "Say for the school that the hazard is not its to mend, with the reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> askTransfer(Actor actor, @PathVariable CaseNumber number, @RequestBody TransferAsked body) {
        return told(number, actor, asking.ask(number, actor, body.reason()));
    }

    @PostMapping("/refuse-transfer")
    @Operation(summary = "Let the school go on, with the reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> refuseTransfer(
            Actor actor, @PathVariable CaseNumber number, @RequestBody TransferRefused body) {
        return told(number, actor, asking.refuse(number, actor, body.note()));
    }

    @PostMapping("/transfer")
    @Operation(
            summary =
                    "Take a case from the school and ask another department by letter; the school's clock stands still")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> transfer(Actor actor, @PathVariable CaseNumber number, @RequestBody OutgoingLetter body) {
        return told(number, actor, sending.transfer(number, actor, body.entry(), body.meanwhile()));
    }

    @PostMapping("/send-letter")
    @Operation(summary = "Send a letter about a case that others have to act on already")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> sendLetter(Actor actor, @PathVariable CaseNumber number, @RequestBody OutgoingLetter body) {
        return told(number, actor, sending.send(number, actor, body.entry(), body.meanwhile()));
    }

    @PostMapping("/readdress-letter")
    @Operation(summary = "Send on a letter that came back, or designate the department that may not send it back again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> readdressLetter(Actor actor, @PathVariable CaseNumber number, @RequestBody SendOn body) {
        boolean designated = Boolean.TRUE.equals(body.designated());
        return told(number, actor, readdressing.readdress(number, actor, body.place(), body.unitId(), designated));
    }

    @PostMapping("/refer-objection")
    @Operation(summary = "Note that what a designated department objects was sent to the county office")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> referObjection(Actor actor, @PathVariable CaseNumber number, @RequestBody Referral body) {
        return told(number, actor, referring.refer(number, actor, body.note()));
    }

    @PostMapping("/supervise-letter")
    @Operation(summary = "Send the supervision letter that was drafted when a department did not reply")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> superviseLetter(
            Actor actor, @PathVariable CaseNumber number, @RequestBody(required = false) Supervision body) {
        return told(number, actor, supervising.confirm(number, actor, body == null ? null : body.note()));
    }

    @PostMapping("/report-outside")
    @Operation(summary = "Enter what a department replied on paper")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> reportOutside(Actor actor, @PathVariable CaseNumber number, @RequestBody ReplyOnPaper body) {
        LetterDone done = new LetterDone(body.text(), body.photos(), body.documents());
        return told(number, actor, reporting.report(number, actor, body.place(), done));
    }

    @PostMapping("/return-part")
    @Operation(summary = "Give the school a part of what others acted on; letters in hand end")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LettersOfCase.class)))
    ResponseEntity<Object> returnPart(Actor actor, @PathVariable CaseNumber number, @RequestBody PartBack body) {
        return told(number, actor, returning.back(number, actor, body.deadline(), body.note()));
    }

    private ResponseEntity<Object> told(CaseNumber number, Actor actor, Outcome<?> outcome) {
        return answers.of(outcome, done -> of(number, actor));
    }

    private LettersOfCase of(CaseNumber number, Actor actor) {
        ReadingLetters.OfCase all = reading.ofCase(number, actor);
        return new LettersOfCase(
                all.letters().stream().map(LetterItem::of).toList(), all.requests(), all.protections());
    }
}
