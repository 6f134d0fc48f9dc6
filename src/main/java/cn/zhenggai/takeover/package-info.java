/** Old ledgers (旧台账): what their columns, days, words and names of schools mean, so that their rows become cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "organisation :: school",
            "calendar",
            "catalogue",
            "rectification",
            "rectification :: takeover",
            "dataimport",
            "sheet :: heading",
            "sheet :: raw",
            "sheet :: value"
        })
@org.jspecify.annotations.NullMarked
package cn.zhenggai.takeover;
