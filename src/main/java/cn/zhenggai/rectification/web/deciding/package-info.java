/** What somebody is shown before he decides or reports: what it is about, what comes of a term, photos that were used before. */
package cn.zhenggai.rectification.web.deciding;
