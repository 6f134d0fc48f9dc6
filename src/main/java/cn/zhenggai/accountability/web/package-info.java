/** The register of accountability as pages and as JSON. */
package cn.zhenggai.accountability.web;
