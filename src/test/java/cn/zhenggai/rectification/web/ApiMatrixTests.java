package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static cn.zhenggai.TestCounty.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets which answer where. The case is one of the first school that was signed and then withdrawn, so that nothing
 * can be changed: whoever may take a step comes too late (409), who only sees the case is refused (403), all others do
 * not find it (404).
 */
@ProcessTest
class ApiMatrixTests {

    private static final List<String> READERS = List.of(
            "inspector1",
            "inspector3",
            "sectionhead",
            "personnelhead",
            "registrar",
            "deputy",
            "director",
            "auditor",
            "admin",
            "township.1",
            "principal." + SCHOOL,
            "officer." + SCHOOL,
            "principal." + OTHER_SCHOOL);

    private static final long NOBODYS = 999_999_999_999L;
    private static final String CASE = "/api/v1/cases/{number}";

    private static final Map<String, List<String>> MATRIX = """
                                                       ins1 ins3 sect pers regi depu dire audi admi town prin offi othr
        GET  /api/v1/me                                200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/tasks                             200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/hazards                           200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/cases                             200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/schools                           200  200  200  200  200  200  200  200  200  200  403  403  403
        GET  /api/v1/checks/log                        403  403  403  403  200  403  200  200  200  403  403  403  403
        GET  /api/v1/checks/work-items                 403  403  403  403  200  403  200  200  200  403  403  403  403
        GET  /api/v1/checks/left-work                  403  403  403  403  200  403  403  403  200  403  403  403  403
        GET  /api/v1/people/{id}/work                  403  403  403  403  404  403  403  403  404  403  403  403  403
        POST /api/v1/people/{id}/leave                 403  403  403  403  403  403  403  403  404  403  403  403  403
        GET  /api/v1/checks/outbox                     403  403  403  403  403  403  403  403  200  403  403  403  403
        GET  /api/v1/checks/server                     403  403  403  403  403  403  403  403  200  403  403  403  403
        GET  /api/v1/first-steps                       403  403  403  403  403  403  403  403  200  403  403  403  403
        POST /api/v1/cases                             422  422  422  422  422  422  422  403  403  422  403  403  403
        GET  /api/v1/cases/{number}                    200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/cases/{number}/assignees          200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/cases/{number}/eligible-verifiers 200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/cases/{number}/process            200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/sign-notice        403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/decide-acting      403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/change-severity    409  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/merge              403  404  403  404  409  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/withdraw           403  404  409  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/receive            403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/write-plan         403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/review-plan        403  404  409  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/assign             403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/reassign           403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/report             403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/sign-report        403  404  403  404  403  403  403  403  404  403  409  403  404
        POST /api/v1/cases/{number}/name-verifiers     403  404  409  404  409  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/verify             403  404  403  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/return-for-proof   403  404  403  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/approve-closure    403  404  403  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/ask-extension      403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/waive-notice       403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/decide-extension   403  404  409  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/replan             403  404  403  404  403  403  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/pause              403  404  403  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/resume             403  404  403  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/decide-deadline    403  404  409  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/object             403  404  403  404  403  403  403  403  404  403  409  403  404
        POST /api/v1/cases/{number}/withdraw-objection 403  404  403  404  403  403  403  403  404  403  409  403  404
        POST /api/v1/cases/{number}/decide-objection   403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/terminate          403  404  403  404  403  409  403  403  404  403  403  403  404
        GET  /api/v1/cases/{number}/objections         200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/supervisions                      200  200  200  200  200  200  200  200  403  200  403  403  403
        GET  /api/v1/cases/{number}/listings           200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/list               403  404  403  404  403  403  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/register-listing   403  404  403  404  403  403  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/publish-listing    403  404  403  404  409  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/publish-delisting  403  404  403  404  409  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/report-progress    403  404  403  404  403  403  403  403  404  403  409  409  404
        GET  /api/v1/cases/{number}/talks              200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/hold-talk          403  404  409  404  403  409  409  403  404  403  403  403  404
        GET  /api/v1/cases/{number}/funds              200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/allot-funds        403  404  409  404  409  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/take-back-funds    403  404  409  404  409  409  409  403  404  403  403  403  404
        GET  /api/v1/accountability                    403  403  200  200  403  200  200  200  403  403  403  403  403
        GET  /api/v1/accountability/{id}               404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/accountability/{id}/outcomes      404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/accountability/{id}/close         404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/accountability/{id}/veto          404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/objections                        200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/stop-orders                       200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/cases/{number}/stop-orders        200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/order-stop         403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/stop-at-once       403  404  403  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/confirm-stop       403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/revoke-stop        403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/decide-lifting     403  404  403  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/ask-lifting        403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/inspect-stop       409  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/ask-transfer      403  404  403  404  403  403  403  403  404  403  409  403  404
        POST /api/v1/cases/{number}/refuse-transfer   403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/transfer          403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/send-letter       403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/return-part       403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/readdress-letter  403  404  403  404  409  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/refer-objection   403  404  403  404  409  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/supervise-letter  403  404  403  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/report-outside    403  404  409  404  409  403  403  403  404  403  403  403  404
        GET  /api/v1/cases/{number}/letters            200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/letters                           200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/letters/{id}                      404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/letters/{id}/accept                 404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/letters/{id}/object                 404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/letters/{id}/dispute                404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/letters/{id}/done                   404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/ledgers/letters                   200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/notices                           200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/cases/{number}/photo-hints        200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/cases/{number}/papers             200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/notices/{id}/papers               200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/visits/{id}/papers                404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/papers/{id}/word                  200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/papers/{id}/pdf                   200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/notices/{id}                      200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/notices/{id}/sign                 403  404  409  404  403  403  403  403  404  403  403  403  404
        POST /api/v1/notices/{id}/receive              403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/notices/{id}/assign               403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/notices/{id}/record-refusal       409  404  403  404  409  403  403  403  404  403  403  403  404
        POST /api/v1/notices/{id}/withdraw             403  404  409  404  403  409  409  403  404  403  403  403  404
        GET  /api/v1/visits                            200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/visits/records                    200  200  200  200  200  200  200  200  200  200  200  200  200
        POST /api/v1/visits                            422  422  422  422  422  422  422  403  403  422  403  403  403
        GET  /api/v1/visits/{id}                       404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/visits/{id}/pack                  404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/visits/{id}/start                 404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/visits/{id}/record                422  422  422  422  422  422  422  422  422  422  422  422  422
        POST /api/v1/visits/{id}/cancel                404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/visits/{id}/findings/{finding}/report-up 404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/escalations                       403  403  200  200  403  200  200  403  403  403  403  403  403
        GET  /api/v1/escalations/desk                  403  403  200  200  403  200  200  403  403  403  403  403  403
        POST /api/v1/escalations/urge                  403  403  422  422  403  422  422  403  403  403  403  403  403
        POST /api/v1/escalations/{id}/decide           404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/cases/{number}/escalations        200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/hold               409  404  409  404  409  409  409  409  404  409  409  409  404
        POST /api/v1/cases/{number}/jump               409  404  409  404  409  409  409  409  404  409  409  409  404
        POST /api/v1/cases/{number}/urge               409  404  409  404  409  409  409  409  404  409  409  409  404
        POST /api/v1/cases/{number}/propose-reopening  409  404  409  404  403  409  409  403  404  403  403  403  404
        POST /api/v1/cases/{number}/decide-reopening   403  404  409  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/confirm-falsified  403  404  409  404  403  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/order-look-back    403  404  409  404  409  409  403  403  404  403  403  403  404
        POST /api/v1/cases/{number}/order-search       403  404  409  404  403  409  403  403  404  403  403  403  404
        GET  /api/v1/cases/{number}/after-closure      200  404  200  404  200  200  200  200  404  200  200  200  404
        GET  /api/v1/look-backs                        200  200  200  200  200  200  200  200  404  404  404  404  404
        GET  /api/v1/look-backs/draws                  200  200  200  200  200  200  200  200  404  404  404  404  404
        POST /api/v1/look-backs/draws                  403  403  403  403  422  403  403  403  403  403  403  403  403
        POST /api/v1/look-backs/{id}/inspector         404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/look-backs/{id}/result            404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/searches                          404  404  200  200  200  200  200  200  404  404  200  200  200
        GET  /api/v1/searches/{id}                     404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/searches/{id}/answer              404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/remarks                           200  200  200  200  200  200  200  200  404  200  200  200  200
        POST /api/v1/remarks                           422  422  422  422  422  422  422  403  403  422  403  403  403
        GET  /api/v1/remarks/{id}                      404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/remarks/{id}/answer               404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/remarks/{id}/settle               404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/remarks/{id}/look-later           404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/remarks/{id}/order                404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/long-term                         200  200  200  200  200  200  200  200  404  200  200  200  200
        GET  /api/v1/cases/{number}/arrangement        200  404  200  404  200  200  200  200  404  200  200  200  404
        POST /api/v1/cases/{number}/divide-work        403  404  403  404  403  403  403  403  404  403  409  409  404
        POST /api/v1/cases/{number}/protect-meanwhile  403  404  403  404  403  403  403  403  404  403  409  409  404
        GET  /api/v1/my-parts                          200  200  200  200  200  200  200  200  200  200  200  200  200
        POST /api/v1/my-parts/{id}/finish              404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/inbox                             200  200  200  200  200  200  200  200  200  200  200  200  200
        POST /api/v1/inbox/{id}/read                   404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/calendar/deadline                 400  400  400  400  400  400  400  400  400  400  400  400  400
        GET  /api/v1/calendar/years                    200  200  200  200  200  200  200  200  200  200  403  403  403
        GET  /api/v1/calendar/days                     200  200  200  200  200  200  200  200  200  200  403  403  403
        GET  /api/v1/rules/limits                      404  404  200  200  404  200  200  404  200  404  404  404  404
        GET  /api/v1/rules/ladder                      404  404  200  200  404  200  200  404  200  404  404  404  404
        GET  /api/v1/rules/editions/{id}               404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/rules/limits/trials               404  404  422  422  404  422  422  404  422  404  404  404  404
        POST /api/v1/rules/ladder/trials               404  404  422  422  404  422  422  404  422  404  404  404  404
        POST /api/v1/rules/calendar/trials             404  404  422  422  404  422  422  404  422  404  404  404  404
        POST /api/v1/rules/limits/editions             404  404  403  403  404  422  422  404  403  404  404  404  404
        POST /api/v1/rules/ladder/editions             404  404  403  403  404  422  422  404  403  404  404  404  404
        POST /api/v1/rules/editions/{id}/withdraw      404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/catalogue                         200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/catalogue/items/{code}            200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/catalogue/groups                  200  200  200  200  200  200  200  200  200  200  403  403  403
        GET  /api/v1/catalogue/checklists              200  200  200  200  200  200  200  200  200  200  403  403  403
        GET  /api/v1/catalogue/checklists/{checklist}  200  200  200  200  200  200  200  200  200  200  403  403  403
        POST /api/v1/catalogue/items                   403  403  403  403  422  403  403  403  422  403  403  403  403
        POST /api/v1/catalogue/items/{code}/retire     403  403  403  403  422  403  403  403  422  403  403  403  403
        POST /api/v1/catalogue/groups                  403  403  403  403  422  403  403  403  422  403  403  403  403
        POST /api/v1/catalogue/checklists              403  403  403  403  422  403  403  403  422  403  403  403  403
        GET  /api/v1/campaigns                         200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/campaigns/{id}                    404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns                         403  403  422  422  422  422  422  403  403  422  403  403  403
        POST /api/v1/campaigns/{id}/schools            404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/teams              404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/share              404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/days               404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/start              404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/exempt             404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/campaigns/{id}/end                404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/plans                             200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/missed                      200  200  200  200  200  200  200  200  200  200  200  200  200
        POST /api/v1/plans                             403  403  422  422  422  422  422  403  403  403  403  403  403
        POST /api/v1/plans/{id}/end                    404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/plans/{id}/visits                 404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/plans/{id}/self-check             404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/evidence                          415  415  415  415  415  415  415  415  415  415  415  415  415
        GET  /api/v1/evidence/{id}                     200  404  200  404  200  200  200  404  404  200  200  200  404
        GET  /api/v1/evidence/{id}/thumbnail           200  404  200  404  200  200  200  404  404  200  200  200  404
        GET  /api/v1/changes                           200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/evidence                          200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/figures                           200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/analysis                  200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/coverage                  200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/cases                     200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/flow                      200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/flow/steps                200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/figures/warnings                  200  200  200  200  200  200  200  200  404  200  404  404  404
        GET  /api/v1/ranking                           404  404  200  200  200  200  200  200  404  200  200  200  200
        GET  /api/v1/ranking/schools/{code}            404  404  200  200  200  200  200  200  404  200  200  200  404
        POST /api/v1/ranking/schools/{code}/vetoes     404  404  403  403  403  403  422  403  404  404  404  404  404
        POST /api/v1/ranking/vetoes/{id}/lift          404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/ranking/weights                   404  404  200  200  200  200  200  200  404  200  200  200  200
        POST /api/v1/ranking/weights                   404  404  403  403  403  422  422  403  404  404  404  404  404
        POST /api/v1/ranking/weights/{id}/withdraw     404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/ranking/weights/try               404  404  422  422  422  422  422  422  404  404  404  404  404
        GET  /api/v1/jobs                              200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/jobs/{id}                         404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/imports                            403  403  403  403  200  200  200  403  200  403  403  403  403
        POST /api/v1/imports                            415  415  415  415  415  415  415  415  415  415  415  415  415
        GET  /api/v1/imports/kinds                      403  403  403  403  200  200  200  403  200  403  403  403  403
        POST /api/v1/imports/rows                       403  403  403  403  422  422  422  403  422  403  403  403  403
        GET  /api/v1/imports/{id}                       403  403  403  403  404  404  404  403  404  403  403  403  403
        GET  /api/v1/imports/{id}/rows                  403  403  403  403  404  404  404  403  404  403  403  403  403
        GET  /api/v1/imports/{id}/bad-rows              404  404  404  404  404  404  404  404  404  404  404  404  404
        POST /api/v1/imports/{id}/mapping               403  403  403  403  404  404  404  403  404  403  403  403  403
        POST /api/v1/imports/{id}/confirm               403  403  403  403  404  404  404  403  404  403  403  403  403
        POST /api/v1/imports/{id}/drop                  403  403  403  403  404  404  404  403  404  403  403  403  403
        POST /api/v1/imports/{id}/take-back             403  403  403  403  404  404  404  403  404  403  403  403  403
        GET  /api/v1/ledgers/campaigns/{id}            404  404  404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/ledgers/cases                     200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/ledgers/escalations               404  404  200  200  404  200  200  404  404  404  404  404  404
        GET  /api/v1/ledgers/notices                   200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/ledgers/objections                200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/ledgers/tasks                     200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/ledgers/visits                    200  200  200  200  200  200  200  200  404  200  200  200  200
        GET  /api/v1/people                            200  200  200  200  200  200  200  403  200  200  200  200  200
        GET  /api/v1/find                              200  200  200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/schools/{code}                    200  200  200  200  200  200  200  200  200  200  200  200  404
        GET  /api/v1/units                             200  200  200  200  200  200  200  200  200  200  200  200  200
        POST /api/v1/cases/bulk                        422  422  422  422  422  422  422  422  422  422  422  422  422
        POST /api/v1/cases/bulk/assign                 422  422  422  422  422  422  422  422  422  422  422  422  422
        """.lines()
            .skip(1)
            .map(line -> List.of(line.strip().split("\\s+")))
            .collect(Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.subList(2, row.size())));

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private String number;
    private long photo;
    private long notice;
    private long paper;

    @BeforeEach
    void endACase() {
        number = play.issued(play.general());
        play.act("sectionhead", number, "withdraw", Map.of("reason", "重复登记"));
        JsonNode story = play.story("sectionhead", number);
        notice = story.at("/notice/id").asLong();
        photo = CasePlay.ids(story, "BEFORE").get(0);
        paper = callers.as("director")
                .get("/api/v1/notices/" + notice + "/papers")
                .body()
                .get(0)
                .get("id")
                .asLong();
    }

    @Test
    void everyEndpointHasItsRow() {
        assertThat(MATRIX.keySet()).containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @Test
    void everyActionHasItsEndpoint() {
        assertThat(MATRIX.keySet())
                .containsAll(Arrays.stream(Action.values())
                        .map(action -> "POST " + CASE + "/" + action.path())
                        .toList());
    }

    @Test
    void nobodyGetsAnythingWithoutAToken() {
        for (String endpoint : endpoints()) {
            Reply reply = call(callers.stranger(), endpoint);
            assertThat(reply.status()).as(endpoint).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void everybodyGetsTheAnswerThatIsHis() {
        List<String> other = new ArrayList<>();
        MATRIX.forEach((endpoint, row) -> {
            List<String> answers = READERS.stream()
                    .map(reader ->
                            Integer.toString(call(callers.as(reader), endpoint).status()))
                    .toList();
            if (!answers.equals(row)) {
                other.add(endpoint + " " + String.join("  ", answers));
            }
        });
        assertThat(other).isEmpty();
    }

    /** Method and address of everything that is mapped below the API, without the patterns of variables. */
    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> endpoints.add(method + " " + pattern.replaceAll(":[^/]*}", "}"))));
            }
        }
        return endpoints;
    }

    private Reply call(ApiCaller caller, String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{number}", number)
                .replace("/notices/{id}", "/notices/" + notice)
                .replace("/papers/{id}", "/papers/" + paper)
                .replace("/letters/{id}", "/letters/" + NOBODYS)
                .replace("/inbox/{id}", "/inbox/" + NOBODYS)
                .replace("/escalations/{id}", "/escalations/" + NOBODYS)
                .replace("/accountability/{id}", "/accountability/" + NOBODYS)
                .replace("/look-backs/{id}", "/look-backs/" + NOBODYS)
                .replace("/searches/{id}", "/searches/" + NOBODYS)
                .replace("/my-parts/{id}", "/my-parts/" + NOBODYS)
                .replace("/remarks/{id}", "/remarks/" + NOBODYS)
                .replace("/visits/{id}", "/visits/" + NOBODYS)
                .replace("/ranking/schools/{code}", "/ranking/schools/" + SCHOOL)
                .replace("/ranking/weights/{id}", "/ranking/weights/" + NOBODYS)
                .replace("/ranking/vetoes/{id}", "/ranking/vetoes/" + NOBODYS)
                .replace("/rules/editions/{id}", "/rules/editions/" + NOBODYS)
                .replace("{finding}", "1")
                .replace("/api/v1/find", "/api/v1/find?q=" + SCHOOL)
                .replace("/schools/{code}", "/schools/" + SCHOOL)
                .replace("{code}", "A01")
                .replace("{checklist}", "1")
                .replace("/campaigns/{id}", "/campaigns/" + NOBODYS)
                .replace("/plans/{id}", "/plans/" + NOBODYS)
                .replace("/people/{id}", "/people/" + NOBODYS)
                .replace("/imports/{id}", "/imports/" + NOBODYS)
                .replace("{id}", Long.toString(photo));
        return method.equals("GET") ? caller.get(path) : caller.post(path, body(endpoint));
    }

    private static Object body(String endpoint) {
        return Arrays.stream(Action.values())
                .filter(action -> endpoint.endsWith("/" + action.path()))
                .findFirst()
                .map(MatrixRows::body)
                .orElse(ofLadder(endpoint));
    }

    private static Map<String, Object> ofLadder(String endpoint) {
        if (endpoint.endsWith("/jump")) {
            return Map.of("level", 3);
        }
        return endpoint.endsWith("/decide") ? Map.of("taken", true) : Map.of();
    }
}
