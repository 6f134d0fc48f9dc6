/** What somebody is shown before he decides about a case: what it is about, and what comes of a term. */
package cn.zhenggai.rectification.web.deciding;
