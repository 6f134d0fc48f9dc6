/** Rules that a bureau changes inside the product: tried dry on what really happened, and put into force from a day on. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "firststeps",
            "shared :: table",
            "calendar",
            "calendar :: year",
            "catalogue",
            "rectification",
            "rectification :: deadline",
            "rectification :: desk",
            "escalation",
            "escalation :: ladder",
            "escalation :: replay"
        })
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rule;
