/** Visits: who goes where, the checklist in the hand, what was found, and the record that cases and notices come from. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "owed",
            "shared :: table",
            "organisation",
            "organisation :: handover",
            "organisation :: school",
            "calendar",
            "evidence",
            "catalogue",
            "catalogue :: checklist",
            "catalogue :: words",
            "rectification",
            "rectification :: desk",
            "rectification :: opening",
            "rectification :: closed",
            "notice",
            "notice :: draft"
        })
package cn.zhenggai.inspection;
