package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** A hand on the page on which a visit is written. */
final class VisitOnPhone {

    private final Page page;

    VisitOnPhone(Page page) {
        this.page = page;
    }

    VisitOnPhone ready() {
        page.locator("#visit-root[data-ready=true]").waitFor();
        return this;
    }

    /** All that is needed without a network lies on the device. */
    VisitOnPhone takenAlong() {
        page.locator("#visit-root[data-kept=true]").waitFor();
        for (int i = 0; i < 100 && !governed(); i++) {
            page.waitForTimeout(100);
        }
        assertThat(governed()).as("the worker answers for this page").isTrue();
        return this;
    }

    private boolean governed() {
        return (boolean) page.evaluate("() => navigator.serviceWorker.controller !== null");
    }

    VisitOnPhone inOrder(String code) {
        item(code).locator("[data-mark=OK]").click();
        item(code).locator(".visit-folded").waitFor();
        return this;
    }

    /** All of them at once, where the journey is not about the hand. */
    VisitOnPhone inOrder(List<String> codes) {
        page.evaluate(
                "codes => codes.forEach(code => document.querySelector(`[data-item='${code}'] [data-mark=OK]`).click())",
                codes);
        codes.forEach(code -> item(code).locator(".visit-folded").waitFor());
        return this;
    }

    /** One tap from "not in order" to the camera; lands on the sheet of the finding. */
    VisitOnPhone notInOrder(String code, Path photo) {
        FileChooser camera = page.waitForFileChooser(
                () -> item(code).locator("[data-mark=BAD]").click());
        camera.setFiles(photo);
        page.locator(".visit-finding [data-side=before] [data-photo]").first().waitFor();
        return this;
    }

    VisitOnPhone at(String place) {
        page.locator("[name=place]").fill(place);
        page.locator("[name=description]").focus();
        return this;
    }

    /** With an arrow and a blurred place, which lie on the device before anything is sent. */
    VisitOnPhone marked() {
        MarkingSheet sheet = MarkingSheet.openedBy(
                page, page.locator(".visit-finding .visit-draw").first());
        sheet.turned(page.viewportSize().width, page.viewportSize().height, "visit-3-marking");
        sheet.drag("blur", 0.1, 0.1, 0.5, 0.5).drag("arrow", 0.9, 0.9, 0.5, 0.5).done();
        page.locator(".visit-finding .visit-draw.on").waitFor();
        return this;
    }

    /** The server has it, while the sheet of the finding still lies open. */
    VisitOnPhone photoSent() {
        page.locator(".visit-finding [data-photo][data-state=sent]").first().waitFor();
        return this;
    }

    VisitOnPhone done() {
        page.locator("[data-done]").click();
        page.locator(".visit-items").waitFor();
        return this;
    }

    /** Of a finding that was opened from the end: back there. */
    VisitOnPhone doneAtTheEnd() {
        page.locator("[data-done]").click();
        page.locator(".visit-end").waitFor();
        return this;
    }

    VisitOnPhone toEnd() {
        page.locator("[data-to-end]").click();
        page.locator(".visit-end").waitFor();
        return this;
    }

    VisitOnPhone notSigned() {
        page.locator("#sign [data-value=true]").click();
        page.locator("[name=sign-refusal]").fill("负责人外出开会");
        page.locator("[name=sign-witness]").fill("总务主任 李强");
        page.locator("[name=companions]").focus();
        return this;
    }

    VisitOnPhone send() {
        for (int i = 0; i < 30 && page.locator(".visit-send").isDisabled(); i++) {
            page.waitForTimeout(100);
        }
        assertThat(page.locator(".visit-missing a").allInnerTexts())
                .as("missing")
                .isEmpty();
        page.locator(".visit-send").click();
        return this;
    }

    VisitOnPhone sent() {
        page.locator("[data-sent]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return this;
    }

    Locator item(String code) {
        return page.locator("[data-item='" + code + "']");
    }

    String line() {
        return page.locator(".visit-line").first().innerText();
    }

    /** Everything that can be tapped here is large enough for a thumb, and nothing is wider than the screen. */
    VisitOnPhone fitsAThumb(String step) {
        Screens.keepView(page, "visit-" + step);
        @SuppressWarnings("unchecked")
        List<String> small = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, label:has(> input), input:not(.visit-file), select, textarea, summary')]
                  .filter(part => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !part.closest('[hidden]'))
                  .filter(part => !part.classList.contains('skip') && !part.matches('label input'))
                  .map(part => [part, (part.matches(".stretch") ? part.closest("tr") : part).getBoundingClientRect()])
                  .filter(([part, box]) => box.width > 0 && (box.width < 44 || box.height < 44))
                  .map(([part, box]) => `${part.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`)""");
        assertThat(small).as("too small for a thumb at " + step).isEmpty();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        Object widest = page.evaluate("""
                width => [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > width)
                  .map(part => part.outerHTML.slice(0, 120)).slice(-6)""", page.viewportSize().width);
        assertThat(wide).as("width at %s: %s", step, widest).isLessThanOrEqualTo(page.viewportSize().width);
        return this;
    }
}
