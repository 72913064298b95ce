// The HTML parser of libxml2, as events: no tree of its own, so that neither its depth limit nor its recursion matter.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <iconv.h>
// The headers of ICU that libxml2 would pull in clash with those of Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

typedef struct {
  void (*start)(void *context, const unsigned char *name, const unsigned char **attributes);
  void (*end)(void *context, const unsigned char *name);
  void (*text)(void *context, const unsigned char *bytes, int count);
} claims_html_events;

static inline void claims_html_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Parses UTF-8 and reports events. Returns 0, or -1 where there was no memory. libxml2 ends a text at a NUL, so the
// caller takes those out before.
static inline int claims_html_parse(const char *bytes, int count, void *context, claims_html_events events) {
  xmlInitParser();
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
  if (parser == NULL) return -1;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = events.start;
  handler.endElement = events.end;
  handler.characters = events.text;
  handler.cdataBlock = events.text;
  handler.ignorableWhitespace = events.text;
  handler.error = claims_html_ignore;
  handler.warning = claims_html_ignore;
  handler.fatalError = claims_html_ignore;
  xmlSAXHandler *own = parser->sax;
  parser->sax = &handler;
  parser->userData = context;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
  // The options above give the parser handlers of its own for errors; ours say nothing.
  handler.error = claims_html_ignore;
  handler.warning = claims_html_ignore;
  handler.fatalError = claims_html_ignore;
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  parser->sax = own;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
  return 0;
}

#endif
