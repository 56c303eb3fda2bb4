# SPDX-License-Identifier: Apache-2.0
"""The line of truth.jsonl for a paper: what is printed, and only that."""
import defects


def truth_of(p, seen):
    """What is printed, and only that, is in the truth."""
    iso = lambda d: d.isoformat() if d else None
    days = (p.start, p.end) if "date" in seen else (p.issue, p.issue) if "issue_date" in seen else (None, None)
    return {
        "title": p.title if "title" in seen else None,
        "number": p.number if "number" in seen else None,
        "recipient": p.new_name or p.printed_name,
        "recipient_name_without_titles": p.truth_name,
        "role": p.role if "role" in seen else None,
        "organiser": p.org_printed if "organiser" in seen else None,
        "organiser_id": p.org["id"] if p.org["known"] else None,
        "place": (p.place if "place" in seen else None) or (p.city if "issue_place" in seen else None),
        "issue_place": p.city if "issue_place" in seen else None,
        "date_start": iso(days[0]),
        "date_end": iso(days[1]),
        "date_text": p.date_text if "date" in seen else p.issue_text,
        "issue_date": iso(p.issue) if "issue_date" in seen else None,
        "hours_jp": p.hours if "hours_jp" in seen else None,
        "qr_payload": p.payload if "qr" in seen else None,
    }


def row(p, i, name, kind, container, pages, boxes, defect, turned=0, exif=0, base=None):
    seen = {b["field"] for b in boxes}
    soft = not defect and ("role" not in seen or "stampless" in p.layout.style)
    verdict = defects.VERDICT.get(defect, "review") if defect else "accept"
    logo = None if not p.org["known"] else ("impostor-" if defect == "impostor_logo" else "") + f"logo-{p.org['id']}"
    return {
        "file": f"{p.teacher['id']}/{name}",
        "id": f"o{i:04}",
        "teacher_id": p.teacher["id"],
        "doc_type": "certificate",
        "layout": p.layout.name,
        "degradation": kind,
        "degradation_base": base,
        "turned_deg": turned,
        "exif_orientation": exif,
        "container": container,
        "pages": pages,
        "fields": truth_of(p, seen),
        "presence": {"logo": "logo" in seen, "signature": "signature" in seen or p.electronic, "stamp": "stamp" in seen},
        "signature_kind": "electronic" if p.electronic else "wet" if p.signed else None,
        "logo_id": logo,
        "boxes": boxes,
        "defects": [defect] if defect else [],
        "tags": [f"font:{p.font}", f"name_font:{p.name_font}"],
        "edit_style": None,
        "reencoding": None,
        "duplicates_of": None,
        "edited_of": None,
        "activity_id": p.plan_id,
        "expected_verdict": verdict,
        "allowed_verdicts": ["accept", "review"]
        if soft
        else ["accept"]
        if not defect
        else ["reject", "review"]
        if verdict == "reject"
        else ["review", "reject"],
        "expected_reasons": [defect] if defect else [],
    }
