"""Writes the articles of a corpus that training leaves alone: for calibration and for settings."""

import json
import sys

from train import articles_in, kept_for_tuning

with open(sys.argv[2], "w", encoding="utf-8") as out:
    for article in articles_in(sys.argv[1]):
        if kept_for_tuning(article):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
