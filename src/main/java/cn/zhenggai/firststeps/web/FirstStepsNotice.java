package cn.zhenggai.firststeps.web;

import cn.zhenggai.firststeps.FirstStepsAddress;
import cn.zhenggai.firststeps.ReadingFirstSteps;
import cn.zhenggai.firststeps.StepsSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.Notice;
import cn.zhenggai.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way back to the steps: on every page while an administrator does one of them, and on the page where he begins his
 * day as long as a needed one is open. Only there are the steps looked at.
 */
@Component
@Order(1)
class FirstStepsNotice implements Notice {

    private static final String TEMPLATE = "firststeps/hint";

    private final HttpServletRequest request;
    private final ReadingFirstSteps reading;
    private final List<FirstPage> pages;

    FirstStepsNotice(HttpServletRequest request, ReadingFirstSteps reading, ObjectProvider<FirstPage> pages) {
        this.request = request;
        this.reading = reading;
        this.pages = pages.stream().toList();
    }

    @Override
    public Optional<Text> current() {
        return CurrentActor.of(request)
                .filter(actor -> actor.is(Role.ADMIN) && !FirstStepsAddress.PAGE.equals(request.getRequestURI()))
                .flatMap(actor -> underWay().or(() -> hint(actor)));
    }

    private Optional<Text> underWay() {
        return UnderWay.of(request)
                .map(step -> Text.of(Level.INFO, "firstSteps.underWay").with(TEMPLATE));
    }

    private Optional<Text> hint(Actor actor) {
        return FirstPage.of(pages, actor)
                .filter(page -> page.href().equals(request.getRequestURI()))
                .map(page -> reading.sheet(StepsRequest.asking(actor, request)))
                .filter(sheet -> !sheet.complete())
                .map(FirstStepsNotice::text);
    }

    private static Text text(StepsSheet sheet) {
        return Text.of(Level.INFO, "firstSteps.hint", sheet.done(), sheet.needed())
                .with(TEMPLATE);
    }
}
