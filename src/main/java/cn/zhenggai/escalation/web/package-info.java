/** The leaders' desk, and what the ladder did about one case, as pages and as JSON. */
package cn.zhenggai.escalation.web;
