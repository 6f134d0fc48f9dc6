/** Short of an order: criticism that is recorded and closed, and advice that the school answers and the bureau follows up. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: handover",
            "organisation :: school",
            "calendar",
            "catalogue",
            "evidence",
            "inspection",
            "rectification",
            "rectification :: opening"
        })
package cn.zhenggai.remark;
