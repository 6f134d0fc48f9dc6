package cn.zhenggai.rectification.web.api;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to look for. */
@RestController
@RequestMapping("/api/v1/hazards")
@Tag(name = "Directory")
class HazardsApi {

    private final HazardCatalogue catalogue;

    HazardsApi(HazardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param categories letters and Chinese names */
    record Catalogue(Map<String, String> categories, List<HazardItem> items) {}

    @GetMapping
    @Operation(summary = "The catalogue of hazards, in its printed order")
    Catalogue hazards() {
        return new Catalogue(catalogue.categories(), List.copyOf(catalogue.items()));
    }
}
