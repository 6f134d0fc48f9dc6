/** People and units over HTTP. */
package cn.zhenggai.organisation.web;
